import { Injectable } from '@nestjs/common';
import {
  ActivateYear,
  AgencyDirectory,
  ApplyImport,
  EnsureDemoAccounts,
  FirstStartStore,
  ImportDirectory,
  noDecisions,
  PreviewImport,
  RecordSuccession,
  SystemClock,
  systemActor,
  Transaction,
} from '#application';
import { instantAt } from '#domain';
import { readDocuments } from '../../../../seeds/documents/load.js';
import { readPhuTho1782 } from '../../../../seeds/phu-tho-1782/load.js';
import { provincesOfSeed, successionsOfSeed } from './successions-of-seed.js';
import { decisionsOfSeed, headOfSeed, unnamedPlan } from './plan-of-seed.js';
import { registerOfSeed } from './register-of-seed.js';

const TRAINING_DAY = '2024-12-02';
const PLAN_YEAR = 2025;

/**
 * Fills an empty training system through the use cases of a person: directory, plan 1782, accounts, and the request to
 * activate 2025. The clock stands at Monday 2 December 2024, 07:00, until the worker has given the year out.
 */
@Injectable()
export class TrainingSeed {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: SystemClock,
    private readonly firstStart: FirstStartStore,
    private readonly directory: AgencyDirectory,
    private readonly importDirectory: ImportDirectory,
    private readonly successions: RecordSuccession,
    private readonly previewImport: PreviewImport,
    private readonly applyImport: ApplyImport,
    private readonly demoAccounts: EnsureDemoAccounts,
    private readonly activateYear: ActivateYear,
  ) {}

  /** All or nothing; false where the system was filled before. */
  async load(): Promise<boolean> {
    return this.transaction.run(async () => {
      await this.firstStart.claim();
      if (await this.firstStart.isSeeded()) return false;
      await this.firstStart.freezeClock(instantAt(TRAINING_DAY, '07:00'));
      const planId = await this.loadPlan();
      await this.demoAccounts.run(systemActor);
      await this.activateYear.start(systemActor, planId, PLAN_YEAR);
      await this.firstStart.recordSeeded('phu-tho-1782', this.clock.now());
      return true;
    });
  }

  /** Before plan 1782, so that it is the newest; they have targets and proposals, no items. */
  private async loadDocuments(): Promise<void> {
    for (const { name: fileName, bytes } of await readDocuments()) {
      const batch = await this.previewImport.run(systemActor, { fileName, bytes, plan: unnamedPlan });
      await this.applyImport.run(systemActor, batch.id, noDecisions);
    }
  }

  private async loadPlan(): Promise<string> {
    const seed = await readPhuTho1782();
    await this.importDirectory.run(systemActor, registerOfSeed(seed));
    for (const succession of successionsOfSeed(seed)) await this.successions.run(systemActor, succession);
    for (const province of provincesOfSeed(seed)) await this.successions.province(systemActor, province);
    await this.loadDocuments();
    const index = await this.directory.on(TRAINING_DAY);
    const { name: fileName, bytes } = seed.itemsFile;
    const batch = await this.previewImport.run(systemActor, {
      fileName,
      bytes,
      plan: headOfSeed(seed, index),
      fullText: seed.textFile,
    });
    const { planId } = await this.applyImport.run(systemActor, batch.id, decisionsOfSeed(seed, batch, index));
    return planId;
  }
}
