import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

const { resolve } = createRequire(import.meta.url);
const face = (name: string): string => resolve(`@expo-google-fonts/inter/${name}.ttf`);

/** Points; A4 with room for a binding. */
export const margins = { top: 60, bottom: 62, left: 62, right: 50 } as const;
export const colours = {
  ink: '#1b1f24',
  soft: '#59636e',
  line: '#cfd5dc',
  accent: '#0b5cad',
  red: '#b3261e',
} as const;

type Face = 'regular' | 'bold' | 'code';

export interface Style {
  face?: Face;
  size?: number;
  colour?: string;
  /** From the left edge of the text, and how wide; by default the whole line. */
  x?: number;
  width?: number;
}

/** What the fonts can print; anything else would be an empty box of the reader's. */
const unknown = /[^\n\u0020-\u007e\u00a0-\u024f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e€₫→←✓✗●○■□◆◇]/gu;

/** One A4 document that grows from top to bottom. */
export class Paper {
  readonly pdf: PDFKit.PDFDocument;
  readonly width: number;
  /** What a page that is opened now goes on with; empty where a page begins with something new. */
  caption = '';
  private readonly captions: string[] = [];

  constructor({ title, at }: { title: string; at: Date }) {
    this.pdf = new PDFDocument({
      size: 'A4',
      margins: { ...margins },
      bufferPages: true,
      lang: 'vi',
      info: { Title: title, Creator: 'Đôn Đốc', Producer: 'Đôn Đốc', CreationDate: at, ModDate: at },
    });
    this.pdf.registerFont('regular', face('400Regular/Inter_400Regular'));
    this.pdf.registerFont('bold', face('600SemiBold/Inter_600SemiBold'));
    this.pdf.registerFont('code', 'Courier');
    this.width = this.pdf.page.width - margins.left - margins.right;
    this.pdf.on('pageAdded', () => this.captions.push(this.caption));
  }

  /** What the page of this number, counted from 0, goes on with. */
  captionOf(page: number): string {
    return this.captions[page - 1] ?? '';
  }

  /** Writes below what stands there and goes on to the next page where there is no room. */
  write(text: string, style: Style = {}): void {
    const { x = 0, width = this.width - x } = style;
    this.set(style).text(printable(text), margins.left + x, this.pdf.y, { width, lineGap: 2 });
  }

  /** How high a text will be; points. */
  heightOf(text: string, style: Style = {}): number {
    const { x = 0, width = this.width - x } = style;
    return this.set(style).heightOfString(printable(text), { width, lineGap: 2 });
  }

  /** Goes on to the next page unless so much room is left; points. */
  ensure(height: number): void {
    if (this.pdf.y + height > this.bottom) this.pdf.addPage();
  }

  space(height: number): void {
    this.pdf.y += height;
  }

  rule(colour: string = colours.line): void {
    const { y } = this.pdf;
    this.pdf.moveTo(margins.left, y).lineTo(margins.left + this.width, y);
    this.pdf.lineWidth(0.6).strokeColor(colour).stroke();
  }

  get bottom(): number {
    return this.pdf.page.height - margins.bottom;
  }

  private set({ face: name = 'regular', size = 9.5, colour = colours.ink }: Style): PDFKit.PDFDocument {
    return this.pdf.font(name).fontSize(size).fillColor(colour);
  }
}

/** Composed letters, plain line ends, a box for what the fonts don't have. */
function printable(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\t', '    ')
    .replaceAll(/\p{Cf}|\ufe0f/gu, '')
    .replaceAll(unknown, '□');
}
