/** Whether the database answers and has the tables this program was written for. */
export abstract class SchemaState {
  /** False where a migration is still to be run; throws where the database doesn't answer. */
  abstract isCurrent(): Promise<boolean>;
}
