import type { Provider } from '@nestjs/common';
import { EvidenceStore } from '#application';
import { TypeormEvidenceStore } from './typeorm-evidence-store.js';

export const filesProviders: Provider[] = [{ provide: EvidenceStore, useClass: TypeormEvidenceStore }];
