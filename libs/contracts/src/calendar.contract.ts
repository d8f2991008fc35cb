import { z } from 'zod';
import { id, localDate } from './paging.js';
import { stageKind } from './task.contract.js';

const year = z.int().min(2000).max(2050);

export const calendarQuery = z.object({
  year: z.coerce.number().int().min(2000).max(2100).optional().meta({ description: 'Mặc định: năm nay' }),
});

export const calendarYearSchema = z
  .object({
    year: z.int(),
    version: z.int(),
    standing: z
      .enum(['declared', 'provisional', 'missing'])
      .meta({ description: 'declared: đã công bố; provisional: lịch tạm tính; missing: chưa có lịch' }),
    declaredYears: z.array(z.int()),
    days: z.array(
      z.object({
        date: localDate,
        kind: z.enum(['off', 'working']),
        name: z.string(),
        source: z.string(),
        isReckoned: z.boolean().meta({ description: 'Tính từ luật và âm lịch, chưa có quyết định' }),
      }),
    ),
  })
  .meta({ id: 'CalendarYear' });

export const calendarDecisionBody = z
  .strictObject({
    text: z.string().max(100_000).meta({
      description: 'Mỗi dòng một câu của quyết định, hoặc CSV: ngày, loại (nghỉ, làm bù, bỏ), tên, căn cứ',
    }),
    source: z.string().trim().min(1).max(300).meta({ description: 'Số, ngày của quyết định' }),
    declares: z.array(year).max(5).default([]).meta({ description: 'Các năm nay đã đủ quyết định' }),
  })
  .meta({ id: 'CalendarDecision' });

export const applyCalendarBody = calendarDecisionBody
  .extend({ basedOn: z.int().meta({ description: 'Phiên bản lịch mà bản xem trước đã so' }) })
  .meta({ id: 'ApplyCalendar' });

export const calendarPreviewSchema = z
  .object({
    basedOn: z.int(),
    days: z.array(
      z.object({
        line: z.int(),
        date: localDate,
        kind: z.enum(['off', 'working', 'plain']),
        name: z.string(),
        source: z.string(),
      }),
    ),
    problems: z.array(z.object({ line: z.int(), message: z.string() })),
    changed: z.array(localDate).meta({ description: 'Các ngày trở thành ngày nghỉ hoặc ngày làm việc' }),
    moved: z.int().meta({ description: 'Số mốc đổi ngày' }),
    moves: z.array(
      z.object({
        stageId: id,
        assignmentId: id,
        kind: stageKind,
        planNumber: z.string().nullable(),
        ordinal: z.string(),
        task: z.string(),
        agencyName: z.string(),
        isMoved: z.boolean(),
        nominal: localDate,
        effectiveBefore: localDate.nullable(),
        effective: localDate,
        workingBefore: localDate.nullable(),
        working: localDate,
        reminders: z.array(z.object({ rung: z.string(), from: localDate, to: localDate })),
      }),
    ),
  })
  .meta({ id: 'CalendarPreview', description: 'Mốc nào đổi ngày, bước nhắc nào đổi; chưa có gì thay đổi' });

export const calendarAppliedSchema = z
  .object({
    version: z.int(),
    moved: z.int().meta({ description: 'Số mốc đã đổi ngày' }),
    woken: z.int().meta({ description: 'Số nhiệm vụ xem lại lịch nhắc' }),
  })
  .meta({ id: 'CalendarApplied' });

export type CalendarQuery = z.infer<typeof calendarQuery>;
export type CalendarDecisionBody = z.infer<typeof calendarDecisionBody>;
export type ApplyCalendarBody = z.infer<typeof applyCalendarBody>;
export type CalendarPreviewBody = z.infer<typeof calendarPreviewSchema>;
