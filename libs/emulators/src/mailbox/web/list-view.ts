/** Which part of the list the reader looks at: kept in the address of every page. */
export interface ListView {
  readonly to: string;
  readonly q: string;
  /** Counts from 1. */
  readonly page: number;
}

/** Reads the view from an address; whatever is missing or odd is the first page of everything. */
export function readListView(query: URLSearchParams): ListView {
  const page = Number(query.get('page') ?? '1');
  return {
    to: query.get('to')?.trim() ?? '',
    q: query.get('q')?.trim() ?? '',
    page: Number.isSafeInteger(page) && page > 0 ? page : 1,
  };
}

/** The query part of an address with this view: '' or '?to=…'. */
export function queryOf(view: ListView): string {
  const query = new URLSearchParams();
  if (view.to) query.set('to', view.to);
  if (view.q) query.set('q', view.q);
  if (view.page > 1) query.set('page', String(view.page));
  const written = query.toString();
  return written && `?${written}`;
}
