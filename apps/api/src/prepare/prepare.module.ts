import { type DynamicModule, Module } from '@nestjs/common';
import {
  ActivateYear,
  ApplyImport,
  EnsureDemoAccounts,
  ImportDirectory,
  PlanTableReader,
  PrepareSystem,
  PreviewImport,
  RecordSuccession,
} from '#application';
import { FilePlanTableReader } from '#documents';
import { PersistenceModule } from '#persistence';
import { TrainingSeed } from './training-seed.js';

/** What is done once before the processes start. */
@Module({})
export class PrepareModule {
  static forRoot(databaseUrl: string): DynamicModule {
    return {
      module: PrepareModule,
      imports: [PersistenceModule.forRoot(databaseUrl)],
      providers: [
        PrepareSystem,
        TrainingSeed,
        ImportDirectory,
        RecordSuccession,
        PreviewImport,
        ApplyImport,
        EnsureDemoAccounts,
        ActivateYear,
        { provide: PlanTableReader, useClass: FilePlanTableReader },
      ],
    };
  }
}
