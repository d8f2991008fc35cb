import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  ApplicationError,
  loadOf,
  type PlanView,
  ReadPlans,
  RehearseYear,
  rehearsalUseCases,
  systemActor,
} from '#application';
import { PersistenceModule } from '#persistence';
import { ConfigProblem, createLogger, NestLogger, readConfig } from '#platform';
import { printRehearsal } from './rehearsal/print-rehearsal.js';
import { planOfNumber, readRehearseArguments } from './rehearsal/rehearse-arguments.js';
import { presentRehearsal } from './rehearsal/rehearsal.presenter.js';

/** `npm run rehearse`: every message of a plan year before one is sent. Standard output has the answer alone. */
async function run(): Promise<void> {
  const { plan: number, year, assumption, json } = readRehearseArguments(process.argv.slice(2));
  const { databaseUrl } = readConfig(process.env);

  class RehearseModule {}
  Module({
    imports: [PersistenceModule.forRoot(databaseUrl)],
    providers: [...rehearsalUseCases, ReadPlans],
  })(RehearseModule);
  const app = await NestFactory.createApplicationContext(RehearseModule, {
    logger: new NestLogger(createLogger('rehearse', process.stderr)),
    abortOnError: false,
  });
  try {
    const plan = planOfNumber(number, await allPlans(app.get(ReadPlans)));
    const rehearsal = await app.get(RehearseYear).run(systemActor, { planId: plan.id, year, assumption });
    const answer = json
      ? JSON.stringify(presentRehearsal(rehearsal))
      : printRehearsal(rehearsal, loadOf(rehearsal.messages));
    process.stdout.write(`${answer}\n`);
  } finally {
    await app.close();
  }
}

async function allPlans(plans: ReadPlans): Promise<PlanView[]> {
  const found: PlanView[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await plans.list(systemActor, { limit: 200, ...(cursor === undefined ? {} : { cursor }) });
    found.push(...page.items);
    if (page.nextCursor === null) return found;
    cursor = page.nextCursor;
  }
}

process.stdout.on('error', () => process.exit());
run().catch((error: unknown) => {
  const isPlain = error instanceof ConfigProblem || error instanceof ApplicationError;
  process.stderr.write(
    `${error instanceof Error ? (isPlain ? error.message : error.stack) : String(error)}\n`,
  );
  process.exitCode = 1;
});
