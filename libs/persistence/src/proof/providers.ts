import type { Provider } from '@nestjs/common';
import { ProofRecord } from '#application';
import { TypeormProofRecord } from './typeorm-proof-record.js';

export const proofProviders: Provider[] = [{ provide: ProofRecord, useClass: TypeormProofRecord }];
