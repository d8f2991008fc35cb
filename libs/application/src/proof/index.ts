export type { Proof, ProofChain, ProofMessage, ProofShare } from './proof.js';
export { ProofRecord } from './proof-record.js';
export { ReadProof } from './read-proof.use-case.js';
