import { assemble } from './assemble.js';
import { pointDate } from './points.js';
import { normalise } from './normalise.js';
import type { Part } from './parts.js';
import type { DeadlineRule, Reading } from './rule.js';
import { isSameRule } from './same-rule.js';
import { scan } from './scan.js';
import { timesAt } from './time-list-grammar.js';
import { tokenize } from './tokens.js';

/** A schedule's name may tell the latest day: "Kỳ họp cuối năm 2026". */
function withLatestDay(rule: DeadlineRule): DeadlineRule {
  if (rule.kind !== 'perExternalSchedule' || !/^kỳ họp/iu.test(rule.name)) return rule;
  const source = { text: rule.name, tokens: tokenize(rule.name) };
  for (let at = 0; at < source.tokens.length; at += 1) {
    const [time] = timesAt(source, at)?.value.times ?? [];
    if (time === undefined || time.point.unit === 'dayOfMonth' || typeof time.year !== 'number') continue;
    const by = pointDate(time.point, time.year);
    if (by !== null) return { ...rule, by };
  }
  return rule;
}

function reasonsOf(parts: Part[]): string[] {
  return parts.flatMap((part) => (part.part === 'doubt' ? [part.reason] : []));
}

/** What is done besides, by others as a rule. */
const REMARK = /\s*\((?:công bố|trình)[^()]*\)/giu;
const OTHER_IN_BRACKETS = 'trong ngoặc ghi một mốc khác';

/** "Tháng 12/2026 (công bố trong tháng 01/2027)": another date stands in brackets, so that neither is certain. */
function withRemark(reading: Reading, text: string): Reading {
  const outside = text.replaceAll(REMARK, '');
  if (outside === text || reading.confidence !== 'high') return reading;
  const { rule } = readText(outside);
  if (rule.kind === 'unknown' || isSameRule(rule, reading.rule)) return reading;
  const alternatives = [...reading.alternatives, reading.rule];
  return { rule, confidence: 'medium', reasons: [...reading.reasons, OTHER_IN_BRACKETS], alternatives };
}

function readText(text: string): Reading {
  const parts = scan({ text, tokens: tokenize(text) });
  const proposal = assemble(parts);
  const rule = withLatestDay(proposal.rule);
  const doubts = rule.kind === 'unknown' ? [] : reasonsOf(parts);
  if (rule.kind === 'perExternalSchedule' && rule.by !== undefined) doubts.push('ngày họp chưa biết');
  const confidence = doubts.length > 0 && proposal.confidence === 'high' ? 'medium' : proposal.confidence;
  return {
    rule,
    confidence,
    reasons: [...new Set([...proposal.reasons, ...doubts])],
    alternatives: proposal.alternatives,
  };
}

/**
 * What a deadline phrase means, by a grammar over normalised Vietnamese
 * (conventions: "trước ngày D" is D; a month, quarter or year is its last day; nothing is guessed
 * for events, other people's schedules and unknown words). Never throws.
 */
export function readDeadline(phrase: string): Reading {
  const text = normalise(phrase);
  return withRemark(readText(text), text);
}
