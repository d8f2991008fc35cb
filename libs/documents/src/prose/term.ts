import { deadlineClauses, type DeadlineMention, deadlineMentions } from '#domain';
import { sentencesOf } from './sentences.js';

const MOST_SENTENCES = 12;
const CLAUSE_CHARS = 300;

/**
 * The words that say when a task is to be done, read by the grammar of deadlines; '' where the text says nothing. Dates of
 * documents are no terms. Several things to do by several days are all told: "Ban hành … trước 30/01; báo cáo … trước 15/12".
 */
export function findTerm(text: string): string {
  for (const sentence of sentencesOf(text).slice(0, MOST_SENTENCES)) {
    const mentions = deadlineMentions(sentence);
    if (mentions.length > 0) return several(sentence, mentions) ?? tellingest(mentions).text;
  }
  return '';
}

/** The clauses of a sentence that asks for several things, each by its day; null where it asks for one. */
function several(sentence: string, mentions: readonly DeadlineMention[]): string | null {
  if (mentions.length < 2) return null;
  const clauses = deadlineClauses(sentence);
  const isShort = clauses.every(({ text }) => text.length <= CLAUSE_CHARS);
  return clauses.length === mentions.length && isShort
    ? clauses.map(({ text }) => text.slice(text.lastIndexOf(';') + 1).trim()).join('; ')
    : null;
}

/** Of several, one with a day or a month tells more than a year or a repetition. */
function tellingest(mentions: readonly DeadlineMention[]): DeadlineMention {
  const found = mentions.find(({ text, reading }) => /\d/u.test(text) && reading.rule.kind !== 'everyHalf');
  return found ?? (mentions[0] as DeadlineMention);
}
