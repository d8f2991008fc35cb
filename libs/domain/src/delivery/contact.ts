/** Messages about a stage to the head or officer of its lead, since the lead last gave a sign. */
export interface ContactCount {
  /** Messages that a provider took. */
  delivered: number;
  /** Steps of the ladder that reached nobody: no recipient, a refusal, an outcome that nobody told us. */
  failed: number;
}

/** Why a stage is silent: its lead was told and gave no sign, or was never told. */
export type Contact = 'ignored' | 'unreached';

/** Null where nothing was tried yet: then silence says nothing. */
export function contactOf({ delivered, failed }: ContactCount): Contact | null {
  if (delivered > 0) return 'ignored';
  return failed > 0 ? 'unreached' : null;
}
