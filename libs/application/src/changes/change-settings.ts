/** What the office has set about changes of stages. */
export interface ChangeSettings {
  /** How often one stage may be extended (no law gives a number). */
  extensionsAtMost: number;
}

export const defaultChangeSettings: ChangeSettings = { extensionsAtMost: 2 };

/** Kept in the table of settings; the default where nothing was set. */
export abstract class ChangeSettingsStore {
  abstract read(): Promise<ChangeSettings>;
  abstract save(settings: ChangeSettings): Promise<void>;
}
