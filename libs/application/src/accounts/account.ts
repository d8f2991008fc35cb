export type AccountRole = 'admin' | 'office' | 'standing' | 'agency' | 'viewer';

/** Who acts, as the use cases check rights. */
export interface Actor {
  /** Account or API key id; null for the system itself. */
  id: string | null;
  name: string;
  role: AccountRole | 'system';
  /** The agency it acts for (roles agency and standing; office: the office itself). */
  agencyId: string | null;
}
