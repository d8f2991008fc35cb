/** Which app and Official Account this system speaks for; `isConnected` false where none is set up. */
export abstract class ZaloSettings {
  abstract readonly isConnected: boolean;
  abstract readonly appId: string;
  abstract readonly oaId: string;
  /** Signs webhooks; not the app's secret. */
  abstract readonly oaSecretKey: string;
}
