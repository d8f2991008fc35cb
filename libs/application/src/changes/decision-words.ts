import { formatDate, type LocalDate } from '#domain';
import type { LockedStage } from '../assignments/command-store.js';
import { stageTitle } from '../delivery/message-words.js';

type Stage = Pick<LockedStage, 'kind' | 'basis'>;

const extension = (stage: Stage): string => `Đề nghị điều chỉnh thời hạn (${stageTitle(stage)})`;
const transfer = 'Đề nghị chuyển nhiệm vụ vì không thuộc thẩm quyền';

/** "Đề nghị … được chấp thuận: hạn mới 30/03/2025, theo văn bản số 88/UBND-NC ngày 17/01/2025." */
export function extensionGrantedWords(
  stage: Stage,
  { newOn, decisionNumber, decidedOn }: { newOn: LocalDate; decisionNumber: string; decidedOn: LocalDate },
): string {
  const document = `theo văn bản số ${decisionNumber} ngày ${formatDate(decidedOn)}`;
  return `${extension(stage)} được chấp thuận: hạn mới ${formatDate(newOn)}, ${document}.`;
}

/** "Đề nghị chuyển nhiệm vụ … được chấp thuận: nhiệm vụ chuyển sang Sở Tài chính." */
export function transferGrantedWords(toAgency: string): string {
  return `${transfer} được chấp thuận: nhiệm vụ chuyển sang ${toAgency}.`;
}

/** The same for a request that was turned down; `stage` is null where a transfer was asked for. */
export function refusedWords(stage: Stage | null, reason: string): string {
  const asked = stage === null ? transfer : extension(stage);
  return `${asked} không được chấp thuận. Lý do: ${reason.trim().replace(/\.+$/, '')}.`;
}
