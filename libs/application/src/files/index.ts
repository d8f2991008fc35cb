export {
  type Evidence,
  EvidenceKinds,
  type EvidenceReference,
  EvidenceStore,
  type StoredEvidence,
} from './evidence.js';
export { evidenceBytesAtMost, KeepEvidence } from './keep-evidence.js';
export { ReadEvidence } from './read-evidence.use-case.js';
