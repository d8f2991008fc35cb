import type { MessageModel, RenderedMessage } from '#application';
import type { Manner } from '#domain';
import Handlebars from 'handlebars';
import { htmlLayout } from './html-layout.js';
import { nextStepSentence } from './next-step.js';
import type { SectionTemplate, SectionWords } from './section-template.js';
import { sectionWords } from './section-words.js';
import { sections } from './sections/index.js';
import { textLayout } from './text-layout.js';

/** Grows with every change of the words or the form, so that an old message can be told from a new one. */
const template = { template: 'letter', templateVersion: 2 };

const trainingMark = '[TẬP HUẤN] ';

/** A subject that any client shows and any server takes; names of agencies and documents may be of any length. */
const subjectLength = 200;

type Render<Data> = (data: Data) => string;
type CompiledSection = Record<'subject' | 'heading' | 'sentence', Render<SectionWords>>;

/** Strict: a word that is missing is an error, never a hole in a letter. */
const plain = <Data>(source: string): Render<Data> =>
  Handlebars.compile<Data>(source, { strict: true, noEscape: true });
const escaped = <Data>(source: string): Render<Data> => Handlebars.compile<Data>(source, { strict: true });

const words: Readonly<Record<Manner, ReadonlyMap<string, CompiledSection>>> = {
  urge: compileAll((section) => section),
  cooperate: compileAll((section) => ({ ...section, ...section.cooperation })),
};
const text = plain<object>(textLayout);
const html = escaped<object>(htmlLayout);

/** A message in words: subject, text part and HTML part. Pure; escapes whatever the model holds. */
export function renderMessage(model: MessageModel): RenderedMessage {
  const data = layoutData(model);
  return {
    ...template,
    subject: (model.training ? trainingMark : '') + subjectOf(model),
    text: `${text(data)
      .replaceAll(/\n{3,}/g, '\n\n')
      .trim()}\n`,
    html: html(data),
  };
}

function subjectOf(model: MessageModel): string {
  const { kind, count } = model.headline;
  const subject = words[model.manner].get(kind)?.subject(sectionWords(model, count)) ?? '';
  return shortened(subject.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim());
}

function shortened(subject: string): string {
  const letters = [...subject];
  return letters.length <= subjectLength ? subject : `${letters.slice(0, subjectLength - 1).join('')}…`;
}

function layoutData(model: MessageModel): object {
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

function compileAll(said: (section: SectionTemplate) => SectionTemplate): Map<string, CompiledSection> {
  return new Map(Object.entries(sections).map(([kind, section]) => [kind, compileSection(said(section))]));
}

function compileSection(section: SectionTemplate): CompiledSection {
  return {
    subject: plain(section.subject),
    heading: plain(section.heading),
    sentence: plain(section.sentence),
  };
}
