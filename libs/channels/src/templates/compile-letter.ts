import type { LetterContent, LetterSection, MessageModel, RenderedMessage } from '#application';
import type { Manner } from '#domain';
import Handlebars from 'handlebars';
import { nextStepSentence } from './next-step.js';
import type { SectionWords } from './section-template.js';
import { sectionWords } from './section-words.js';

const trainingMark = '[TẬP HUẤN] ';

/** A subject that any client shows and any server takes; names of agencies and documents may be of any length. */
const subjectLength = 200;

type Render<Data> = (data: Data) => string;
type CompiledSection = Record<'subject' | 'heading' | 'sentence', Render<SectionWords>>;
type CompiledWords = Readonly<Record<Manner, ReadonlyMap<string, CompiledSection>>>;

/** Strict: a word that is missing is an error, never a hole in a letter. Nothing but words, conditions and lists is known. */
const options = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { if: true, unless: true, each: true },
};

const plain = <Data>(source: string): Render<Data> =>
  Handlebars.compile<Data>(source, { ...options, noEscape: true });
const escaped = <Data>(source: string): Render<Data> => Handlebars.compile<Data>(source, options);

/** A message without the name and version of its letter. */
export type LetterText = Pick<RenderedMessage, 'subject' | 'text' | 'html'>;

/**
 * How a letter puts messages into words: subject, text part and HTML part. What it answers is pure, escapes whatever the model
 * holds, and throws where a source asks for a word that the model does not have.
 */
export function compileLetter(content: LetterContent): (model: MessageModel) => LetterText {
  const words: CompiledWords = {
    urge: compileAll(content, (section) => section),
    cooperate: compileAll(content, (section) => ({ ...section, ...section.cooperation })),
  };
  const text = plain<object>(content.text);
  const html = escaped<object>(content.html);
  return (model) => {
    const data = layoutData(model, words);
    return {
      subject: (model.training ? trainingMark : '') + subjectOf(model, words),
      text: `${text(data)
        .replaceAll(/\n{3,}/g, '\n\n')
        .trim()}\n`,
      html: html(data),
    };
  };
}

function subjectOf(model: MessageModel, words: CompiledWords): string {
  const { kind, count } = model.headline;
  const subject = words[model.manner].get(kind)?.subject(sectionWords(model, count)) ?? '';
  return shortened(subject.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim());
}

function shortened(subject: string): string {
  const letters = [...subject];
  return letters.length <= subjectLength ? subject : `${letters.slice(0, subjectLength - 1).join('')}…`;
}

function layoutData(model: MessageModel, words: CompiledWords): object {
  let last = 0;
  return {
    ...model,
    next: nextStepSentence(model),
    why: model.why.join('; '),
    sections: model.sections.map(({ kind, items }) => {
      const known = sectionWords(model, items.length);
      return {
        heading: words[model.manner].get(kind)?.heading(known) ?? '',
        sentence: words[model.manner].get(kind)?.sentence(known) ?? '',
        isLate: items.some((item) => item.mark === 'late'),
        items: items.map((item) => ({
          ...item,
          task: item.task.trim().replace(/\.$/, ''),
          number: (last += 1),
          isLate: item.mark === 'late',
          isSoon: item.mark === 'soon',
          origin: [item.ordinal, item.agency].filter((part) => part !== null && part !== '').join(' · '),
        })),
      };
    }),
  };
}

function compileAll(
  { sections }: LetterContent,
  said: (section: LetterSection) => LetterSection,
): Map<string, CompiledSection> {
  return new Map(Object.entries(sections).map(([kind, section]) => [kind, compileSection(said(section))]));
}

function compileSection(section: LetterSection): CompiledSection {
  return {
    subject: plain(section.subject),
    heading: plain(section.heading),
    sentence: plain(section.sentence),
  };
}
