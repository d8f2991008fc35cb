import { z } from 'zod';
import type { DeadlineRule, YearPoint } from '#domain';
import { localDate } from './paging.js';

const within = z.strictObject({
  count: z.int().min(0).max(3660),
  unit: z.enum(['day', 'workingDay', 'month']),
});

const month = z.int().min(1).max(12);
const weekday = z.int().min(1).max(7);
const monthDay = z.int().min(1).max(31);
const planYear = z.int().min(2000).max(2100);
const events = z.array(z.string().trim().min(1).max(300)).max(20);

const span = z.discriminatedUnion('unit', [
  z.strictObject({ unit: z.literal('month'), number: month }),
  z.strictObject({ unit: z.literal('quarter'), number: z.int().min(1).max(4) }),
  z.strictObject({ unit: z.literal('half'), number: z.int().min(1).max(2) }),
  z.strictObject({ unit: z.literal('year') }),
]);

const yearPoint: z.ZodType<YearPoint> = z.union([
  span,
  z.strictObject({ unit: z.literal('day'), month, day: monthDay }),
]);

/** The deadline language: what a deadline phrase means, as data. */
export const deadlineRuleSchema: z.ZodType<DeadlineRule> = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('onDate'),
      date: localDate,
      from: localDate.optional(),
      after: events.optional(),
    }),
    z.strictObject({ kind: z.literal('byEndOf'), span, year: planYear, after: events.optional() }),
    z.strictObject({ kind: z.literal('duringYear') }),
    z.strictObject({
      kind: z.literal('everyYear'),
      on: yearPoint,
      offset: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
      from: yearPoint.optional(),
    }),
    z.strictObject({ kind: z.literal('everyHalf'), on: z.array(yearPoint).min(1).max(12) }),
    z.strictObject({
      kind: z.literal('everyQuarter'),
      day: monthDay.nullable(),
      lag: z.union([z.literal(0), z.literal(1)]),
    }),
    z.strictObject({
      kind: z.literal('everyMonth'),
      day: monthDay.nullable(),
      lag: z.union([z.literal(0), z.literal(1)]),
      from: localDate.optional(),
    }),
    z.strictObject({ kind: z.literal('everyWeek'), weekday: weekday.nullable() }),
    z.strictObject({
      kind: z.literal('several'),
      on: z.array(yearPoint).min(1).max(60),
      year: planYear.nullable(),
    }),
    z.strictObject({
      kind: z.literal('afterEvents'),
      events: events.min(1),
      all: z.literal(true),
      within: within.optional(),
      once: z.boolean(),
    }),
    z.strictObject({ kind: z.literal('afterIssue'), within }),
    z.strictObject({
      kind: z.literal('perExternalSchedule'),
      name: z.string().trim().min(1).max(300),
      by: localDate.optional(),
    }),
    z.strictObject({
      kind: z.literal('continuous'),
      from: z.union([localDate, z.literal('issue')]).optional(),
      until: localDate.optional(),
      untilEvent: z.string().max(300).optional(),
    }),
    z.strictObject({
      kind: z.literal('period'),
      from: z.union([localDate, z.literal('issue')]),
      to: localDate,
    }),
    z.strictObject({ kind: z.literal('unknown') }),
  ])
  .meta({ id: 'DeadlineRule', description: 'Cách hiểu thời hạn, dạng dữ liệu' });

/** Another meaning that a phrase may have, with the dates it gives in the plan year. */
export const alternativeSchema = z
  .object({ rule: deadlineRuleSchema, text: z.string(), dates: z.array(localDate) })
  .meta({ id: 'ReadingAlternative' });

/** Where words stand in a deadline as printed: UTF-16 units, `end` after the last. */
export const wordsSchema = z.object({ start: z.int(), end: z.int() }).meta({ id: 'WordsOfDeadline' });

/** A part of a deadline that asks for something by itself. */
export const clauseSchema = wordsSchema
  .extend({
    confidence: z.enum(['high', 'medium', 'low']),
    rule: deadlineRuleSchema,
    text: z.string(),
    dates: z.array(localDate),
  })
  .meta({ id: 'DeadlineClause' });

export const readingSchema = z
  .object({
    rule: deadlineRuleSchema,
    text: z.string().meta({ description: 'Cách hiểu, bằng lời' }),
    confidence: z.enum(['high', 'medium', 'low']),
    reasons: z.array(z.string()),
  })
  .meta({ id: 'Reading' });
