import type { Provider } from '@nestjs/common';
import { ChangeBatches, ChangeRequests, ChangeSettingsStore, TransferTargets } from '#application';
import { StandingPauses } from './standing-pauses.js';
import { TypeormChangeBatches } from './typeorm-change-batches.js';
import { TypeormChangeRequests } from './typeorm-change-requests.js';
import { TypeormChangeSettings } from './typeorm-change-settings.js';
import { TypeormTransferTargets } from './typeorm-transfer-targets.js';

export const changesProviders: Provider[] = [
  StandingPauses,
  { provide: ChangeBatches, useClass: TypeormChangeBatches },
  { provide: ChangeRequests, useClass: TypeormChangeRequests },
  { provide: ChangeSettingsStore, useClass: TypeormChangeSettings },
  { provide: TransferTargets, useClass: TypeormTransferTargets },
];
