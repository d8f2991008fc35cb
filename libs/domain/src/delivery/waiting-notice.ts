import type { Role } from '../ladder/index.js';

/** A notice that waits to be written into a message. */
export interface WaitingNotice {
  id: string;
  assignmentId: string;
  stageId: string | null;
  kind: string;
  code: string;
  role: Role;
  copy: boolean;
  createdAt: Date;
}
