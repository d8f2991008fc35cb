import type { LetterVersion } from '#application';
import type { MessageTemplateBody, MessageTemplateListBody } from '#contracts';
import { datesAsText } from '../assignments/dates-as-text.js';

type Summary = Omit<LetterVersion, 'content'>;

export function presentTemplate({ content, ...version }: LetterVersion): MessageTemplateBody {
  return { ...summaryOf(version), content };
}

export function presentTemplates(versions: readonly Summary[]): MessageTemplateListBody {
  return { items: versions.map(summaryOf) };
}

function summaryOf({ version, origin, by, note, at, basedOn }: Summary) {
  return datesAsText({ version, origin, by, note, at, basedOn });
}
