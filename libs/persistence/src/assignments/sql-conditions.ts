/** Conditions of a list with their parameters, in the order they are added. */
export class SqlConditions {
  readonly parameters: unknown[] = [];
  private readonly clauses: string[] = [];

  /** Keeps a value and answers its placeholder ("$3"). */
  parameter(value: unknown): string {
    this.parameters.push(value);
    return `$${this.parameters.length}`;
  }

  /** Adds a condition that must hold. */
  add(clause: string): void {
    this.clauses.push(clause);
  }

  /** Adds the condition on a value, unless there is none. */
  addFor<Value>(value: Value | null, clause: (placeholder: string) => string): void {
    if (value !== null) this.add(clause(this.parameter(value)));
  }

  get where(): string {
    return this.clauses.length === 0
      ? ''
      : `WHERE ${this.clauses.map((clause) => `(${clause})`).join(' AND ')}`;
  }
}
