import { describe, expect, it } from 'vitest';
import type { LetterContent } from '#application';
import { CheckedLetters } from './checked-letters.js';
import { shippedLetter } from './shipped-letter.js';

const { content } = shippedLetter;
const check = (changed: LetterContent) => new CheckedLetters().check(changed);

/** What is wrong once the sentence of one kind is this. */
const inSentence = (sentence: string): string[] => {
  const due = { ...content.sections.due, sentence };
  return check({ ...content, sections: { ...content.sections, due } }).map(
    ({ pointer, message }) => `${pointer} ${message}`,
  );
};
const inHtml = (html: string): string[] => check({ ...content, html }).map(({ message }) => message);
const inText = (text: string): string[] => check({ ...content, text }).map(({ message }) => message);
const without = (source: string, words: string): string => {
  if (!source.includes(words)) throw new Error(`The letter has no ${words}`);
  return source.replaceAll(words, '');
};

describe('a letter that an admin changes', () => {
  it('may be the one that comes with the program', () => {
    expect(check(content)).toEqual([]);
  });

  it('may say the same in other words, with the words that are known', () => {
    expect(
      inSentence('{{#if document}}Theo {{document}}, {{/if}}{{theTasks}} đến hạn ngày {{today}}.'),
    ).toEqual([]);
  });

  it.each([
    ['{{fax}} đến hạn', '/sections/due/sentence Không có từ “fax”'],
    ['{{link.url}}', '/sections/due/sentence Không có từ “link.url”'],
    ['{{task.length}}', '/sections/due/sentence Không có từ “task.length”'],
    ['{{constructor}}', '/sections/due/sentence Không có từ “constructor”'],
    ['{{__proto__}}', '/sections/due/sentence Không có từ “__proto__”'],
    ['{{../task}}', '/sections/due/sentence Không có từ “../task”'],
    ['{{@root.task}}', '/sections/due/sentence Không có từ “@root.task”'],
    ['{{"task"}}', '/sections/due/sentence Không có từ “StringLiteral”'],
  ])('may not name what nobody fills (%s)', (sentence, problem) => {
    expect(inSentence(sentence)).toEqual([problem]);
  });

  it.each([
    '{{#if task}}đến hạn',
    '{{task',
    '{{lookup this "task"}}',
    '{{log task}}',
    '{{#with task}}x{{/with}}',
    '{{#each task}}x{{/each}}',
    '{{> letter}}',
    '{{#> letter}}x{{/letter}}',
    '{{{task}}}',
    '{{& task}}',
    '{{* decorator}}',
    '{{#if task includeZero=true}}x{{/if}}',
    '   ',
    '{{tasks}} đến hạn. Yêu cầu đồng chí hoàn thành.',
  ])('may not hold anything but words and conditions, be empty, or command (%s)', (sentence) => {
    const problems = inSentence(sentence);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^\/sections\/due\/sentence /);
  });

  it('keeps the links, each on a line of its own in the text', () => {
    expect(inText(without(content.text, '{{button.url}}'))).toContain(
      'Thiếu đường dẫn tiếp nhận trên một dòng riêng',
    );
    expect(inText(content.text.replace('\n{{button.url}}', ' {{button.url}}'))).toContain(
      'Thiếu đường dẫn tiếp nhận trên một dòng riêng',
    );
    expect(inHtml(without(content.html, 'href="{{link.url}}"'))).toContain('Thiếu đường dẫn tiếp nhận');
  });

  it('keeps what is promised, who is meant, why, on what basis and about what', () => {
    for (const [words, missing] of [
      ['Tin tự động của {{senderName}}, không thay thế văn bản.', 'Tin tự động'],
      ['{{addressedAs}}', 'người nhận'],
      ['{{why}}', 'lý do'],
      ['{{task}}', 'nhiệm vụ'],
      ['Liên hệ: {{contact}}.', 'liên hệ'],
    ] as const) {
      const thin = { ...content, text: without(content.text, words), html: without(content.html, words) };
      expect(check(thin).map(({ pointer }) => pointer)).toEqual(expect.arrayContaining(['/text', '/html']));
      expect(check(thin).some(({ message }) => message.includes(missing))).toBe(true);
    }
    expect(inHtml(without(content.html, 'Tập huấn'))).toEqual(['Thiếu chữ “Tập huấn”']);
  });

  it.each([
    '<script>alert(1)</script>',
    '<img src="x">',
    '<p onclick="x()">x</p>',
    '<a href="https://elsewhere.example">x</a>',
    '<a href="{{senderName}}">x</a>',
    "<a href='{{link.url}}'>x</a>",
    '<p class={{why}}>x</p>',
    '<p style="background:url(//x.example/y)">x</p>',
    '<style>{{why}}</style>',
    '<meta http-equiv="refresh" content="0">',
    '{{#each items}}x{{/each}}',
    '{{#each sections}}{{task}}{{/each}}',
  ])('may not hold what runs, loads or leads elsewhere (%s)', (markup) => {
    expect(inHtml(content.html.replace('</body>', `${markup}</body>`)).length).toBeGreaterThan(0);
  });
});
