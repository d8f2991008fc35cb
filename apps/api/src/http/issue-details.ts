import type { ProblemDetail } from '#platform';

/** A zod issue as Standard Schema hands it over: more members than the interface promises. */
interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
  readonly code?: unknown;
  readonly keys?: unknown;
}

/**
 * What one issue of a schema says to the caller: stable code, JSON pointer (RFC 6901), Vietnamese message.
 * @param prefix pointer of the checked value itself, '' for the body
 */
export function detailsOfIssue(issue: Issue, prefix: string): ProblemDetail[] {
  const pointer = prefix + (issue.path ?? []).map((segment) => `/${escape(segment)}`).join('');
  const code = typeof issue.code === 'string' ? issue.code.replaceAll('_', '-') : 'invalid';
  if (Array.isArray(issue.keys)) {
    return issue.keys.map((key) => ({
      pointer: `${pointer}/${escape(String(key))}`,
      code,
      message: issue.message,
    }));
  }
  return [{ pointer, code, message: issue.message }];
}

function escape(segment: PropertyKey | { readonly key: PropertyKey }): string {
  const key = typeof segment === 'object' ? segment.key : segment;
  return String(key).replaceAll('~', '~0').replaceAll('/', '~1');
}
