import { KeepEvidence } from '../files/keep-evidence.js';
import { ReadEvidence } from '../files/read-evidence.use-case.js';
import { ActByLink } from './act-by-link.use-case.js';
import { CarryByLink } from './carry-by-link.js';
import { PrintLink } from './print-link.use-case.js';

/** What can be done by a link. They need the use cases of assignments and of their changes. */
export const linkUseCases = [ActByLink, CarryByLink, KeepEvidence, PrintLink, ReadEvidence];
