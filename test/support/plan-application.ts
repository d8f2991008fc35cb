import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  ActivateBatch,
  activationUseCases,
  ActivateYear,
  type Actor,
  AdvanceAssignment,
  agencyUseCases,
  ApplyImport,
  broadcastUseCases,
  EnsureDemoAccounts,
  eventUseCases,
  FirstStartStore,
  itemUseCases,
  planUseCases,
  PlanTableReader,
  PrepareSystem,
  questionUseCases,
  handOverUseCases,
  successionUseCases,
  RunDrill,
  TendOffice,
} from '#application';
import { FilePlanTableReader } from '#documents';
import { instantAt } from '#domain';
import { Database, PersistenceModule } from '#persistence';
import { TrainingSeed } from '../../apps/api/src/prepare/training-seed.js';

/** The use cases of plans on a real database, without HTTP or workflows. */
export interface PlanApplication {
  readonly app: INestApplicationContext;
  readonly database: Database;
  /** Stands the business clock still at a day and time in Vietnam. */
  setClock(date: string, time: string): Promise<void>;
  /** Asks for a year and carries it out, as the worker does. */
  activate(planId: string, year: number): Promise<void>;
  /** Carries out batches until a year is given out. */
  giveOut(planId: string, year: number): Promise<void>;
  close(): Promise<void>;
}

export const office: Actor = {
  id: null,
  name: 'Chuyên viên theo dõi, Văn phòng UBND tỉnh',
  role: 'office',
  agencyId: null,
};

/** Starts the use cases on a migrated database and prepares it for training mode; seeds are loaded by `seed()`. */
export async function startPlanApplication(url: string): Promise<PlanApplication> {
  class PlanTestModule {}
  Module({
    imports: [PersistenceModule.forRoot(url)],
    providers: [
      ...agencyUseCases,
      ...planUseCases,
      ...itemUseCases,
      ...questionUseCases,
      ...activationUseCases,
      ...eventUseCases,
      ...broadcastUseCases,
      ...successionUseCases,
      ...handOverUseCases,
      AdvanceAssignment,
      TendOffice,
      RunDrill,
      PrepareSystem,
      TrainingSeed,
      EnsureDemoAccounts,
      ApplyImport,
      { provide: PlanTableReader, useClass: FilePlanTableReader },
    ],
  })(PlanTestModule);
  const app = await NestFactory.createApplicationContext(PlanTestModule, {
    logger: ['error'],
    abortOnError: false,
  });
  const giveOut = async (planId: string, year: number): Promise<void> => {
    let finished = false;
    while (!finished) ({ finished } = await app.get(ActivateBatch).run(planId, year));
  };
  return {
    app,
    database: app.get(Database),
    setClock: (date, time) => app.get(FirstStartStore).freezeClock(instantAt(date, time)),
    activate: async (planId, year) => {
      await app.get(ActivateYear).start(office, planId, year);
      await giveOut(planId, year);
    },
    giveOut,
    close: () => app.close(),
  };
}
