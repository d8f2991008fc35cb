/** One request as the hosts see it. */
export interface Call {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Readonly<Record<string, string | undefined>>;
  body: string;
}

/** An answer of a host; Zalo's own errors are answers like any other. */
export interface Reply {
  status: number;
  body: object;
  headers?: Record<string, string>;
  location?: string;
}

export type Fields = Readonly<Record<string, unknown>>;

export function success(data: object): Reply {
  return { status: 200, body: { error: 0, message: 'Success', data } };
}

/** HTTP 200, as Zalo answers every error of its API. */
export function failure(code: number, message: string): Reply {
  return { status: 200, body: { error: code, message } };
}

/** The JSON object in a body; null where it is none. */
export function jsonBody(call: Call): Fields | null {
  try {
    const parsed: unknown = JSON.parse(call.body);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? { ...parsed } : null;
  } catch {
    return null;
  }
}

export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
