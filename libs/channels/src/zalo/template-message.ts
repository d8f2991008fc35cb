import { type Fields, fieldsOf, numberOf, textOf } from './json-fields.js';

/** A registered template with the values of its parameters. */
export interface TemplateMessage {
  templateId: string;
  data: Readonly<Record<string, string>>;
}

export interface TemplateParameter {
  name: string;
  required: boolean;
  minLength: number;
  /** Code points after NFC. */
  maxLength: number;
}

export interface RegisteredTemplate {
  templateId: string;
  name: string;
  /** ENABLE, PENDING_REVIEW, REJECT, DISABLE … */
  status: string;
  tag: string | null;
  parameters: TemplateParameter[];
}

export interface ParameterProblem {
  parameter: string;
  problem: 'missing' | 'too-short' | 'too-long' | 'unknown';
}

/** A value as Zalo counts it: NFC, one line, trimmed. */
export function parameterValue(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** A value cut to `maxLength` code points, with an ellipsis where something was cut. */
export function fitted(text: string, maxLength: number): string {
  const points = [...parameterValue(text)];
  if (points.length <= maxLength) return points.join('');
  return `${points
    .slice(0, maxLength - 1)
    .join('')
    .trimEnd()}…`;
}

/** What Zalo would refuse (−1121, −1122, unknown keys), found before anything is paid for. */
export function parameterProblems(
  parameters: readonly TemplateParameter[],
  data: Readonly<Record<string, string>>,
): ParameterProblem[] {
  const known = new Set(parameters.map(({ name }) => name));
  const unknown = Object.keys(data).filter((name) => !known.has(name));
  return [
    ...parameters.flatMap((parameter) => problemOf(parameter, data[parameter.name])),
    ...unknown.map((parameter) => ({ parameter, problem: 'unknown' as const })),
  ];
}

function problemOf(parameter: TemplateParameter, value: string | undefined): ParameterProblem[] {
  const { length } = [...(value ?? '').normalize('NFC')];
  const named = (problem: ParameterProblem['problem']) => [{ parameter: parameter.name, problem }];
  if (length === 0) return parameter.required ? named('missing') : [];
  if (length < parameter.minLength) return named('too-short');
  return length > parameter.maxLength ? named('too-long') : [];
}

/** Reads an answer of `/template/info/v2`. */
export function readTemplate(data: Fields): RegisteredTemplate {
  const list = Array.isArray(data['listParams']) ? data['listParams'].map(fieldsOf) : [];
  return {
    templateId: textOf(data['templateId']) ?? '',
    name: textOf(data['templateName']) ?? '',
    status: textOf(data['status']) ?? 'UNKNOWN',
    tag: textOf(data['templateTag']),
    parameters: list.map((one) => ({
      name: textOf(one['name']) ?? '',
      required: one['require'] === true,
      minLength: numberOf(one['minLength']) ?? 0,
      maxLength: numberOf(one['maxLength']) ?? Number.POSITIVE_INFINITY,
    })),
  };
}
