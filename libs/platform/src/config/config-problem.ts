/** The environment can't be used as it is; the message names every variable and what it should be. */
export class ConfigProblem extends Error {
  constructor(readonly lines: readonly string[]) {
    super(`Cấu hình chưa đúng (configuration problem):\n${lines.map((line) => `  - ${line}`).join('\n')}`);
  }
}
