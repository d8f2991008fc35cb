import type { PlanProse } from '#application';
import { fileProblem, type ImportProblem } from '../import-problem.js';

/** A document without a table of tasks, read from its sentences. */
export function fromRunningText({ proposals, targets }: PlanProse): ImportProblem {
  return {
    ...fileProblem(
      'no-table-read-text',
      `Tài liệu không có bảng nhiệm vụ; tìm thấy trong lời văn ${proposals.length} nhiệm vụ đề xuất và ${targets.length} chỉ tiêu.`,
      'Đề nghị chọn các nhiệm vụ đề xuất và bổ sung cơ quan chủ trì, thời hạn còn để trống.',
    ),
    severity: 'warning',
  };
}

/** A text that breaks off. */
export function cutOffText(): ImportProblem {
  return {
    ...fileProblem(
      'text-cut-off',
      'Tài liệu bị cắt giữa chừng (“[...]”): nội dung sau đó chưa được đọc.',
      'Đề nghị tải lên toàn văn kế hoạch.',
    ),
    severity: 'warning',
  };
}
