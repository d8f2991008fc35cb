import { conflict, notFound } from '../errors.js';
import type { ChangeRequest, ChangeRequestKind, ChangeRequests } from './change-request.js';

/** The request while nobody has decided it. Throws 404 where there is none of the kind (null for all kinds), 409 once decided. */
export async function openRequest(
  requests: ChangeRequests,
  id: string,
  kind: ChangeRequestKind | null,
): Promise<ChangeRequest> {
  const request = await requests.find(id);
  if (request === null || (kind !== null && request.kind !== kind)) throw notFound('đề nghị');
  if (request.outcome === null) return request;
  throw conflict('already-decided', 'Đề nghị này đã được quyết định.', request.outcome);
}

/** Throws 409 where the same is asked already and not decided. */
export async function refuseSecond(
  requests: ChangeRequests,
  about: Pick<ChangeRequest, 'kind' | 'assignmentId' | 'stageId'>,
): Promise<void> {
  if (!(await requests.isAsked(about))) return;
  throw conflict('already-asked', 'Đã có đề nghị đang chờ quyết định; đề nghị chờ kết quả.', 'asked');
}
