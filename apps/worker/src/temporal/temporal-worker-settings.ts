/** Where the worker finds Temporal. */
export class TemporalWorkerSettings {
  constructor(
    readonly address: string,
    readonly namespace: string,
  ) {}
}
