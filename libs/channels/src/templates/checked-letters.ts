import type { LetterChecker, LetterContent, LetterProblem, LetterSection, MessageModel } from '#application';
import { compileLetter, type LetterText } from './compile-letter.js';
import { layoutKnown, sectionKnown } from './known-words.js';
import { markupProblems } from './markup-problems.js';
import { sampleKinds, sampleLetter } from './sample-letters.js';
import { sourceProblems } from './source-problems.js';

const parts = ['subject', 'heading', 'sentence'] as const;

/** Offices and agencies are equals: one asks the other. */
const command = /yêu cầu/i;

/** Looks at each source by itself, then at letters of every kind that are written with them. */
export class CheckedLetters implements LetterChecker {
  check(content: LetterContent): LetterProblem[] {
    const bySource = [
      ...Object.entries(content.sections).flatMap(([kind, section]) =>
        inSection(`/sections/${kind}`, section),
      ),
      ...pointed('/text', sourceProblems(content.text, layoutKnown)),
      ...pointed('/html', [...sourceProblems(content.html, layoutKnown), ...markupProblems(content.html)]),
    ];
    return bySource.length > 0 ? bySource : inLetters(content);
  }
}

function inSection(pointer: string, section: LetterSection): LetterProblem[] {
  const of = (words: Partial<LetterSection>, at: string): LetterProblem[] =>
    parts.flatMap((part) => (words[part] === undefined ? [] : inWords(`${at}/${part}`, words[part])));
  return [...of(section, pointer), ...of(section.cooperation ?? {}, `${pointer}/cooperation`)];
}

function inWords(pointer: string, source: string): LetterProblem[] {
  const problems = sourceProblems(source, sectionKnown);
  if (source.trim() === '') problems.push('Không được để trống');
  if (command.test(source)) problems.push('Giữa các cơ quan ngang cấp dùng “đề nghị”, không dùng “yêu cầu”');
  return pointed(pointer, problems);
}

function pointed(pointer: string, messages: readonly string[]): LetterProblem[] {
  return messages.map((message) => ({ pointer, message }));
}

/** Letters of every kind and manner must hold what their reader needs and what is promised. */
function inLetters(content: LetterContent): LetterProblem[] {
  const render = compileLetter(content);
  const problems = sampleKinds.flatMap((kind) => {
    const sample = sampleLetter(kind);
    const model = { ...sample, remarks: [...sample.remarks, 'Ghi chú cho người nhận'] };
    return (['urge', 'cooperate'] as const).flatMap((manner) => inLetter({ ...model, manner }, render));
  });
  const seen = new Set<string>();
  return problems.filter(({ pointer, message }) => {
    const key = `${pointer} ${message}`;
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}

function inLetter(model: MessageModel, render: (model: MessageModel) => LetterText): LetterProblem[] {
  let letter: LetterText;
  try {
    letter = render(model);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return [{ pointer: '', message: `Không soạn được thư ${model.headline.kind}: ${words}` }];
  }
  const lines = letter.text.split('\n').map((line) => line.trim());
  const said = neededWords(model);
  return [
    ...said.filter(([, words]) => !letter.text.includes(words)).map(([what]) => missing('/text', what)),
    ...said
      .filter(([, words]) => !letter.html.includes(inHtml(words)))
      .map(([what]) => missing('/html', what)),
    ...links(model)
      .filter((url) => !lines.includes(url))
      .map(() => missing('/text', 'đường dẫn tiếp nhận trên một dòng riêng')),
    ...links(model)
      .filter((url) => !letter.html.includes(`href="${inHtml(url)}"`))
      .map(() => missing('/html', 'đường dẫn tiếp nhận')),
    ...(model.training && !letter.html.includes('Tập huấn') ? [missing('/html', 'chữ “Tập huấn”')] : []),
  ];
}

function neededWords(model: MessageModel): [string, string][] {
  const tasks = model.sections.flatMap(({ items }) =>
    items.map(({ task }) => task.trim().replace(/\.$/, '')),
  );
  return [
    ['người nhận ({{addressedAs}})', model.addressedAs],
    ['câu “Tin tự động của {{senderName}}, không thay thế văn bản.”', promise(model)],
    ['lý do nhận thư ({{why}})', model.why.join('; ')],
    ...model.remarks.map((words): [string, string] => ['ghi chú ({{remarks}})', words]),
    ...model.basis.map((words): [string, string] => ['căn cứ ({{basis}})', words]),
    ...tasks.map((task): [string, string] => ['nhiệm vụ ({{task}})', task]),
    ...(model.contact === null ? [] : [['liên hệ ({{contact}})', model.contact] satisfies [string, string]]),
  ];
}

function promise({ senderName }: MessageModel): string {
  return `Tin tự động của ${senderName}, không thay thế văn bản.`;
}

function links({ sections, button }: MessageModel): string[] {
  const ofItems = sections.flatMap(({ items }) => items.flatMap(({ link }) => link?.url ?? []));
  return button === null ? ofItems : [...ofItems, button.url];
}

function missing(pointer: string, what: string): LetterProblem {
  return { pointer, message: `Thiếu ${what}` };
}

/** The same escapes as Handlebars'. */
function inHtml(words: string): string {
  const signs: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#x27;',
    '`': '&#x60;',
    '=': '&#x3D;',
  };
  return words.replaceAll(/[&<>"'`=]/g, (sign) => signs[sign] ?? sign);
}
