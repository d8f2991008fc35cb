import type { Provider } from '@nestjs/common';
import { LedgerDays, LedgerReader, LinkOpenings } from '#application';
import { TypeormLedgerDays } from './typeorm-ledger-days.js';
import { TypeormLedgerReader } from './typeorm-ledger-reader.js';
import { TypeormLinkOpenings } from './typeorm-link-openings.js';

export const ledgerProviders: Provider[] = [
  { provide: LedgerDays, useClass: TypeormLedgerDays },
  { provide: LedgerReader, useClass: TypeormLedgerReader },
  { provide: LinkOpenings, useClass: TypeormLinkOpenings },
];
