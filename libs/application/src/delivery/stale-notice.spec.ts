import { defaultPolicy } from '#domain';
import { describe, expect, it } from 'vitest';
import type { QueuedNotice } from './delivery-queue.js';
import { retryAt } from './hand-over-message.js';
import { staleBecause } from './stale-notice.js';

const at = new Date('2025-01-17T00:00:00Z');
const open = {
  dueVersion: 1,
  presentedAt: null,
  completedAt: null,
  confirmedAt: null,
  pausedAt: null,
  cancelledAt: null,
};

const notice = (kind: string, changes: Partial<QueuedNotice> = {}): QueuedNotice => ({
  id: 'notice',
  recipientId: 'recipient',
  planId: 'plan',
  agencyId: 'agency',
  assignmentId: 'assignment',
  stageId: 'stage',
  kind,
  code: kind,
  copy: false,
  createdAt: at,
  role: 'officer',
  rungDueVersion: 1,
  isCurrent: true,
  acknowledgedAt: null,
  closedAt: null,
  stage: open,
  ...changes,
});
const because = (kind: string, changes: Partial<QueuedNotice> = {}): string | null =>
  staleBecause(notice(kind, changes), defaultPolicy);

describe('a waiting notice', () => {
  it('that answers a request outlives the end of its assignment', () => {
    expect(because('decided', { stage: null, closedAt: at })).toBeNull();
    expect(because('assigned', { stage: null, closedAt: at })).toContain('đã kết thúc');
  });

  it('holds while its stage is as it was', () => {
    for (const { kind, phase } of defaultPolicy.rungs) {
      const stage = {
        ...open,
        presentedAt: phase === 'presented' ? at : null,
        completedAt: phase === 'completed' ? at : null,
      };
      expect(because(kind, { stage })).toBeNull();
    }
  });

  it('is pointless once its assignment is over, though its stage is as it was', () => {
    expect(because('overdue-1', { closedAt: at })).toBe('Nhiệm vụ đã kết thúc trước khi gửi');
    expect(because('assigned', { stage: null, closedAt: at })).toBe('Nhiệm vụ đã kết thúc trước khi gửi');
  });

  it('is pointless once its stage was presented, reported or confirmed', () => {
    expect(because('overdue-1', { stage: { ...open, presentedAt: at } })).toBe(
      'Dự thảo đã trình trước khi gửi',
    );
    expect(because('sign-3', { stage: { ...open, presentedAt: at, completedAt: at } })).toMatch(
      /báo cáo hoàn thành/,
    );
    expect(because('confirm-2', { stage: { ...open, completedAt: at, confirmedAt: at } })).toMatch(
      /xác nhận/,
    );
    expect(because('confirm-2')).toBe('Kết quả đã được trả lại trước khi gửi');
  });

  it('is silenced by an acknowledgement only where its rung asks for one', () => {
    expect(because('unacknowledged', { acknowledgedAt: at })).toMatch(/tiếp nhận/);
    expect(because('overdue-1', { acknowledgedAt: at })).toBeNull();
  });

  it('is pointless when the date was changed or the assignment is over', () => {
    expect(because('soon', { stage: { ...open, dueVersion: 2 } })).toMatch(/điều chỉnh/);
    expect(because('assigned', { stageId: null, stage: null, closedAt: at })).toMatch(/kết thúc/);
    expect(because('assigned', { stageId: null, stage: null })).toBeNull();
  });
});

describe('the wait before the next try', () => {
  it('grows with each failure up to half an hour', () => {
    const waits = [0, 1, 2, 3, 4, 5, 6, 50].map(
      (failures) => (retryAt(failures, at).getTime() - at.getTime()) / 1000,
    );
    expect(waits).toEqual([30, 60, 120, 300, 900, 1800, 1800, 1800]);
  });
});
