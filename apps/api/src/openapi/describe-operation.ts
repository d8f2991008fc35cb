import type { OpenAPIObject } from '@nestjs/swagger';
import { problemReferences } from './problem-responses.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
/** Swagger's types know OpenAPI 3.0 only, in which extensions are not declared. */
type Extended = Operation & { 'x-public'?: boolean };

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Khoá do bên gọi đặt, 1 đến 200 ký tự ASCII; gửi lại cùng khoá và cùng nội dung nhận lại câu trả lời cũ',
  schema: { type: 'string', maxLength: 200 },
} as const;

/** Adds to an operation what follows from its method and its guards: sign-in, problems, Idempotency-Key. */
export function describeOperation(method: string, operation: Extended): void {
  const isPublic = operation['x-public'] === true;
  operation.security = isPublic ? [] : [{ session: [] }, { apiKey: [] }];
  const statuses = [...(isPublic ? [429] : [401, 403]), ...ofInput(operation), ...ofMethod(method), 500, 503];
  operation.responses = { ...operation.responses, ...absentFrom(operation, statuses) };
  for (const response of Object.values(operation.responses)) {
    if (response !== undefined && 'description' in response && response.description === '') {
      response.description = 'Đã thực hiện';
    }
  }
  if (method === 'post' && !isPublic)
    operation.parameters = [...(operation.parameters ?? []), idempotencyKey];
}

function ofInput(operation: Operation): number[] {
  const parameters = operation.parameters ?? [];
  const hasPath = parameters.some((parameter) => 'in' in parameter && parameter.in === 'path');
  const hasBody = operation.requestBody !== undefined;
  return [
    ...(hasPath ? [404] : []),
    ...(hasBody ? [400, 413, 415] : []),
    ...(hasBody || parameters.length > 0 ? [422] : []),
  ];
}

function ofMethod(method: string): number[] {
  return method === 'get' ? [] : [409];
}

function absentFrom(operation: Operation, statuses: readonly number[]): Record<string, { $ref: string }> {
  return problemReferences(statuses.filter((status) => operation.responses[String(status)] === undefined));
}
