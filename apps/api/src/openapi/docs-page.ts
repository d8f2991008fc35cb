import type { OpenAPIObject } from '@nestjs/swagger';
import { type Html, html, page } from '../pages/index.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

interface Entry {
  method: string;
  path: string;
  operation: Operation;
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The API for a person who reads: every operation by subject, with what goes in and what comes out. */
export function docsPage(document: OpenAPIObject): string {
  const subjects = bySubject(entriesOf(document));
  const body = html`<h1>${document.info.title}: API</h1>
    <p>${document.info.description}</p>
    <p><a href="/api/openapi.json">openapi.json</a> (OpenAPI ${document.openapi})</p>
    ${[...subjects].map(([subject, entries]) => section(subject, entries))}
    <h2>Kiểu dữ liệu</h2>
    ${Object.entries(document.components?.schemas ?? {}).map(
      ([name, schema]) =>
        html`<details id="${name}">
          <summary>${name}</summary>
          <pre>${JSON.stringify(schema, null, 2)}</pre>
        </details>`,
    )}`;
  return page({ title: `${document.info.title}: API`, body, wide: true });
}

function entriesOf(document: OpenAPIObject): Entry[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation === undefined ? [] : [{ method: method.toUpperCase(), path, operation }];
    }),
  );
}

function bySubject(entries: readonly Entry[]): Map<string, Entry[]> {
  const subjects = new Map<string, Entry[]>();
  for (const entry of entries) {
    const subject = entry.operation.tags?.[0] ?? 'Khác';
    subjects.set(subject, [...(subjects.get(subject) ?? []), entry]);
  }
  return subjects;
}

function section(subject: string, entries: readonly Entry[]): Html {
  return html`<h2>${subject}</h2>
    ${entries.map(
      ({ method, path, operation }) =>
        html`<details>
          <summary><strong>${method}</strong> ${path}: ${operation.summary}</summary>
          <p>${operation.description}</p>
          ${parameters(operation)} ${requestBody(operation)} ${responses(operation)}
        </details>`,
    )}`;
}

function parameters(operation: Operation): Html {
  const rows = (operation.parameters ?? []).filter((parameter) => 'name' in parameter);
  if (rows.length === 0) return html``;
  return html`<table>
    <thead>
      <tr>
        <th>Tham số</th>
        <th>Ở</th>
        <th>Bắt buộc</th>
        <th>Dạng</th>
      </tr>
    </thead>
    ${rows.map(
      ({ name, in: place, required, schema }) =>
        html`<tr>
          <td>${name}</td>
          <td>${place}</td>
          <td>${required === true ? 'có' : ''}</td>
          <td>${schemaText(schema)}</td>
        </tr>`,
    )}
  </table>`;
}

function requestBody(operation: Operation): Html {
  if (operation.requestBody === undefined || !('content' in operation.requestBody)) return html``;
  return html`${Object.entries(operation.requestBody.content).map(
    ([type, { schema }]) =>
      html`<p>Nội dung gửi (${type}):</p>
        <pre>${schemaText(schema)}</pre>`,
  )}`;
}

function responses(operation: Operation): Html {
  return html`<p>
    Trả lời:
    ${Object.entries(operation.responses).map(([status, response], index) => {
      const schema =
        response !== undefined && 'content' in response ? firstSchema(response.content) : undefined;
      return html`${index === 0 ? '' : ' · '}${status} ${schema === undefined ? '' : schemaText(schema)}`;
    })}
  </p>`;
}

function firstSchema(content: Record<string, { schema?: unknown }> | undefined): unknown {
  return Object.values(content ?? {})[0]?.schema;
}

/** A component by its name and link, anything else as JSON. */
function schemaText(schema: unknown): Html {
  if (schema === undefined || schema === null) return html``;
  if (typeof schema === 'object' && '$ref' in schema) {
    const name = String(schema.$ref).split('/').at(-1) ?? '';
    return html`<a href="#${name}">${name}</a>`;
  }
  return html`${JSON.stringify(schema, null, 2)}`;
}
