/** The migrated database of a test run; never opened by a test, only cloned. */
export const TEMPLATE_DATABASE = 'template_dondoc';

/** The same server, another database. */
export function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.toString();
}
