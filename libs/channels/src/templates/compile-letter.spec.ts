import { describe, expect, it } from 'vitest';
import { compileLetter } from './compile-letter.js';
import { sampleKinds, sampleLetter, sampleLines } from './sample-letters.js';
import { shorten } from './section-words.js';
import { shippedLetter } from './shipped-letter.js';

const renderMessage = compileLetter(shippedLetter.content);

const links = (text: string): string[] => text.match(/https:\/\/\S+/g) ?? [];
const targets = (html: string): string[] => [...html.matchAll(/href="([^"]+)"/g)].map(([, url = '']) => url);

describe('a letter of any kind', () => {
  it.each(sampleKinds)(
    'says in text and HTML who is written to, why, on what basis and whom to ask (%s)',
    (kind) => {
      const { text, html } = renderMessage(sampleLetter(kind));
      for (const words of [
        'Kính gửi: ',
        'Căn cứ Kế hoạch số 1782/KH-UBND ngày 05/5/2021 của UBND tỉnh Phú Thọ, Phụ lục.',
        'STT 13',
        'Liên hệ: Đồng chí Chuyên viên theo dõi',
        'Khó khăn, vướng mắc đề nghị phản ánh qua Sở Nội vụ để tổng hợp.',
        'Vì sao tôi nhận được thư này: ',
        'không thay thế văn bản',
      ]) {
        expect(text).toContain(words);
        expect(html).toContain(words);
      }
      expect(html).not.toMatch(/<img|<script|url\(/);
    },
  );

  it.each(sampleKinds)('carries the same links in both parts (%s)', (kind) => {
    const { text, html } = renderMessage(sampleLetter(kind));
    expect(targets(html).toSorted()).toEqual(links(text).toSorted());
  });

  it.each(sampleKinds)('says no word twice in a row, be it about one task or several (%s)', (kind) => {
    const one = sampleLetter(kind);
    const several = {
      ...one,
      sections: one.sections.map((part) => ({ ...part, items: [...part.items, ...part.items] })),
    };
    for (const { text } of [renderMessage(one), renderMessage(several)]) {
      expect(text).not.toMatch(/(?<![\p{L}\p{M}])(\p{L}{2,}) \1(?![\p{L}\p{M}])/u);
    }
  });

  it.each(sampleKinds)('has a subject of one line that names training (%s)', (kind) => {
    const { subject } = renderMessage(sampleLetter(kind));
    expect(subject).toMatch(/^\[TẬP HUẤN\] \[/);
    expect(subject).not.toMatch(/\n|undefined|null/);
    expect(subject.length).toBeLessThan(170);
  });

  it('says what was decided about a request beside its task, once', () => {
    const [first, second] = sampleLines('decided').map((line, at) =>
      at === 0 ? line : { ...line, remark: 'Đề nghị thứ hai không được chấp thuận. Lý do: thiếu hồ sơ.' },
    );
    const letter = sampleLetter(
      'decided',
      [first, second].filter((line) => line !== undefined),
    );
    const { text, subject } = renderMessage(letter);
    expect(text.split('hạn mới 30/03/2025, theo văn bản số 88/UBND-NC ngày 17/01/2025.')).toHaveLength(2);
    expect(text.split('Lý do: thiếu hồ sơ.')).toHaveLength(2);
    expect(subject).toContain('[Trả lời đề nghị]');
  });

  it('keeps the subject short, however long the names in it are', () => {
    const letter = sampleLetter('assigned');
    const { subject } = renderMessage({
      ...letter,
      headline: { ...letter.headline, agency: 'Ban Quản lý '.repeat(60) },
    });
    expect(subject.length).toBeLessThanOrEqual('[TẬP HUẤN] '.length + 200);
    expect(subject).toMatch(/…$/);
  });

  it('takes 200 tasks, each with its number', () => {
    const letter = sampleLetter('overdue-1');
    const [section] = letter.sections;
    const [item] = section?.items ?? [];
    if (section === undefined || item === undefined) throw new Error('The sample has no item');
    const items = Array.from({ length: 200 }, (_, index) => ({ ...item, task: `Nhiệm vụ thứ ${index + 1}` }));
    const { text, html } = renderMessage({ ...letter, sections: [{ ...section, items }] });
    expect(text).toMatch(/^200\. .*Nhiệm vụ thứ 200$/m);
    expect(html.match(/class="item line"/g)).toHaveLength(200);
  });

  it('leaves the mark of training out in production', () => {
    expect(renderMessage({ ...sampleLetter('due'), training: false }).subject).toMatch(/^\[Đến hạn\]/);
  });
});

describe('who may act', () => {
  it('has one button for the whole message and one link per stage', () => {
    const { html } = renderMessage(sampleLetter('overdue-1'));
    expect(targets(html)).toEqual([
      'https://dondoc.phutho.example/a/token-notice-notice-13',
      'https://dondoc.phutho.example/a/token-notice-notice-14',
      'https://dondoc.phutho.example/a/token-message-message-1',
    ]);
  });

  it('takes a list of the whole year on with one button alone', () => {
    const { html } = renderMessage(sampleLetter('assigned'));
    expect(targets(html)).toEqual(['https://dondoc.phutho.example/a/token-message-message-1']);
    expect(html).toContain('Tiếp nhận và phân công');
  });

  it('is not who gets a copy or an information line', () => {
    for (const kind of ['clerk', 'coordinating', 'weekly-copy'] as const) {
      expect(targets(renderMessage(sampleLetter(kind)).html)).toEqual([]);
    }
  });

  it('is not the office: it gets the plain address of the task', () => {
    const { html } = renderMessage(sampleLetter('office-7'));
    expect(targets(html)[0]).toBe('https://dondoc.phutho.example/nhiem-vu/assignment-13');
    expect(html).not.toContain('/a/token');
  });
});

describe('what a letter says', () => {
  it('puts the worst first and numbers on', () => {
    const mixed = [...sampleLines('due').slice(1), ...sampleLines('overdue-1').slice(0, 1)];
    const { subject, text } = renderMessage(sampleLetter('overdue-1', mixed));
    expect(text.indexOf('Quá hạn')).toBeLessThan(text.indexOf('Đến hạn\n'));
    expect(text).toContain('1. (STT 13)');
    expect(text).toContain('2. (STT 14)');
    expect(subject).toMatch(/^\[TẬP HUẤN\] \[Quá hạn 1 ngày\] .*, hạn 30\/01\/2025 \(và 1 việc khác\)$/);
  });

  it('tells the office who was told, when, and whether the letter left', () => {
    const { text } = renderMessage(sampleLetter('office-7'));
    expect(text).toContain('quá 9 ngày');
    expect(text).toContain('Đã nhắc 07:31, Thứ Ba 04/02/2025: đồng chí Giám đốc Sở Tư pháp\n');
    expect(text).toContain('đồng chí Giám đốc Sở Tư pháp (thư chưa gửi được)');
  });

  it('announces the next step of the ladder, but not to those who only get a copy', () => {
    const announced =
      'Nếu chưa có kết quả: Thứ Hai, 17/02/2025 sẽ đưa vào danh sách tuần gửi đồng chí Giám đốc Sở Tư pháp.';
    expect(renderMessage(sampleLetter('weekly')).text).toContain(announced);
    expect(renderMessage(sampleLetter('weekly-copy')).text).not.toContain('Nếu chưa có kết quả');
    // A report may list tasks of several agencies.
    expect(renderMessage(sampleLetter('office-7')).text).toContain('gửi người đứng đầu cơ quan chủ trì.');
  });

  it('asks the head to direct and the officer to hurry, never more', () => {
    expect(renderMessage(sampleLetter('weekly')).text).toContain(
      'Đề nghị đồng chí trực tiếp chỉ đạo, báo cáo nguyên nhân',
    );
    expect(renderMessage(sampleLetter('overdue-1')).text).toContain('Đề nghị đồng chí khẩn trương');
    for (const kind of sampleKinds) expect(renderMessage(sampleLetter(kind)).text).not.toMatch(/yêu cầu/i);
  });
});

describe('names that somebody typed', () => {
  it('cannot become markup, headers or holes', () => {
    const [line] = sampleLines('overdue-1');
    if (line === undefined) throw new Error('no sample');
    const evil = 'Kế hoạch "A", <b>B</b> & C\r\nBcc: ai@do.example {{subject}}';
    const letter = sampleLetter('overdue-1', [{ ...line, item: { ...line.item, task: evil } }]);
    const { subject, text, html } = renderMessage({ ...letter, addressedAs: 'Đồng chí <i>"X", Y</i>' });
    expect(subject).toContain('Kế hoạch "A", <b>B</b> & C Bcc: ai@do.example {{subject}}');
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).toContain('&lt;b&gt;B&lt;/b&gt; &amp; C');
    expect(html).not.toMatch(/<b>B<|<i>/);
    expect(text).toContain('Đồng chí <i>"X", Y</i>');
  });

  it('are cut between words in a subject, the verb kept', () => {
    const long = `Xây dựng, ban hành ${'kế hoạch '.repeat(20)}`;
    expect(shorten(long)).toMatch(/^Xây dựng, ban hành .*hoạch…$/);
    expect(shorten(long).length).toBeLessThanOrEqual(91);
    expect(shorten('  Ban hành\n quy chế. ')).toBe('Ban hành quy chế');
  });
});

describe('a letter to an agency that does not stand under the office', () => {
  const asked = (kind: (typeof sampleKinds)[number]) =>
    renderMessage({ ...sampleLetter(kind), agency: 'Cục Thuế tỉnh', manner: 'cooperate' });

  it.each([
    'assigned',
    'start',
    'soon',
    'due',
    'unacknowledged',
    'overdue-1',
    'promise',
    'returned',
  ] as const)('asks to work together (%s)', (kind) => {
    const { text, html } = asked(kind);
    for (const words of [text, html]) {
      expect(words).toContain('phối hợp');
      expect(words).not.toMatch(/khẩn trương|trực tiếp chỉ đạo|yêu cầu/i);
    }
  });

  it('says so in the subject of the list of the year', () => {
    expect(asked('assigned').subject).toMatch(/\[Đề nghị phối hợp năm 2025\]/);
  });
});
