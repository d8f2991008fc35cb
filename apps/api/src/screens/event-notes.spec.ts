import { describe, expect, it } from 'vitest';
import { eventNotes } from './event-notes.js';

describe('the notes of an event', () => {
  it('are named and dated as people read them, in a fixed order', () => {
    expect(eventNotes({ data: { note: null, documentOn: '2025-01-27', documentNumber: '15/KH-UBND' } })).toBe(
      'văn bản: 15/KH-UBND · ngày: 27/01/2025',
    );
  });

  it('tell what a decision has moved, and by which document', () => {
    const data = {
      from: '2025-01-30',
      nominal: '2025-03-30',
      decisionNumber: '88/UBND-NC',
      decidedOn: '2025-01-17',
    };
    expect(eventNotes({ data })).toBe(
      'hạn trước: 30/01/2025 · hạn: 30/3/2025 · quyết định: 88/UBND-NC · ngày: 17/01/2025',
    );
    const moved = {
      reason: 'Đúng lĩnh vực',
      fromAgency: 'Sở Tư pháp',
      toAgency: 'Sở Tài chính',
      agencyId: 'x',
    };
    expect(eventNotes({ data: moved })).toBe('từ: Sở Tư pháp · sang: Sở Tài chính · lý do: Đúng lĩnh vực');
  });

  it('leave out ids and flags', () => {
    expect(
      eventNotes({ data: { officerPersonId: '01a201fb-4d26-7154-a520-e7f015f082ae', self: true } }),
    ).toBe('');
  });

  it('tell what a stage waited for, and the date that follows from it', () => {
    const data = {
      eventId: '0193a000-0000-7000-8000-000000000000',
      event: 'PCI năm 2024',
      happenedOn: '2025-05-06',
      nominal: '2025-05-20',
      setBy: 'do Văn phòng ấn định',
    };
    expect(eventNotes({ data })).toBe(
      'sự kiện: PCI năm 2024 · ngày: 06/5/2025 · hạn: 20/5/2025 · cách tính: do Văn phòng ấn định',
    );
  });
});
