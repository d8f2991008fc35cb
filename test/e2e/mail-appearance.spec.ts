import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileLetter } from '../../libs/channels/src/templates/compile-letter.js';
import { sampleKinds, sampleLetter } from '../../libs/channels/src/templates/sample-letters.js';
import { measure, paintedBrightness } from '../support/mail-sight.js';
import { shippedLetter } from '../../libs/channels/src/templates/shipped-letter.js';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
];
const render = compileLetter(shippedLetter.content);
const long =
  'Xây dựng, ban hành Kế hoạch công tác xây dựng, kiểm tra, rà soát, hệ thống hóa văn bản quy phạm pháp luật';

/** What a reader sees of a mail; colours as numbers from 0 (black) to 1 (white). */
interface Sight {
  /** How far the content reaches past the window, in px. */
  overflow: number;
  /** Texts with less contrast than WCAG AA asks for, or in letters below 14 px. */
  unreadable: string[];
  /** Heights of what is pressed, in px. */
  heights: number[];
}

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
});
afterAll(() => browser.close());

/** A mail of a kind, its task and names as long as they come. */
function letter(kind: (typeof sampleKinds)[number]): string {
  const model = sampleLetter(kind);
  const sections = model.sections.map((section) => ({
    ...section,
    items: section.items.map((item, index) => ({ ...item, task: index === 0 ? long : `${'A'.repeat(90)}` })),
  }));
  return render({ ...model, sections, remarks: ['Kính gửi qua hộp thư cơ quan.'] }).html;
}

async function show(html: string, look: { width: number; colorScheme: 'light' | 'dark' }): Promise<Page> {
  const { width, colorScheme } = look;
  const context = await browser.newContext({ viewport: { width, height: 720 }, colorScheme });
  const page = await context.newPage();
  await page.setContent(html);
  return page;
}

const sightOf = (page: Page): Promise<Sight> => page.evaluate<Sight>(measure);

/** Mean brightness of the picture that is really painted, from 0 to 255. */
async function brightnessOf(page: Page, name: string): Promise<number> {
  const folder = process.env['DONDOC_PICTURES'];
  const path = folder === undefined ? {} : { path: `${folder}/${name}.png` };
  const picture = (await page.screenshot({ fullPage: true, ...path })).toString('base64');
  const canvas = await page.context().newPage();
  const mean = await canvas.evaluate<number>(`(${paintedBrightness})(${JSON.stringify(picture)})`);
  await canvas.close();
  return mean;
}

describe('a mail', () => {
  it.each(sampleKinds)(
    'is read at 320 px without moving it sideways, by day and by night (%s)',
    async (kind) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await show(letter(kind), { width: 320, colorScheme });
        const sight = await sightOf(page);
        expect({ kind, colorScheme, ...sight }).toMatchObject({ overflow: 0, unreadable: [] });
        expect(Math.min(...sight.heights, 100)).toBeGreaterThanOrEqual(30);
        const brightness = await brightnessOf(page, `mail-${kind}-${colorScheme}`);
        if (colorScheme === 'light') expect(brightness).toBeGreaterThan(200);
        else expect(brightness).toBeLessThan(80);
        await page.context().close();
      }
    },
  );

  it('is read as well where a mail program drops the style sheet, and on a wide screen', async () => {
    const html = letter('overdue-1');
    const bare = await show(html.replace(/<style[\s\S]*?<\/style>/, ''), {
      width: 320,
      colorScheme: 'light',
    });
    expect(await sightOf(bare)).toMatchObject({ overflow: 0, unreadable: [] });
    const wide = await show(html, { width: 1280, colorScheme: 'light' });
    expect(await sightOf(wide)).toMatchObject({ overflow: 0, unreadable: [] });
    const sheet = await wide.locator('.sheet').boundingBox();
    expect(sheet?.width).toBeLessThanOrEqual(600);
    for (const page of [bare, wide]) await page.context().close();
  });
});
