export interface PageRequest {
  /** Opaque; from the page before. */
  cursor?: string | undefined;
  limit: number;
}

export interface Page<Row> {
  items: Row[];
  nextCursor: string | null;
  total: number;
}
