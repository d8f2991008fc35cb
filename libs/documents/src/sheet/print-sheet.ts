import { buffer } from 'node:stream/consumers';
import { setImmediate as breath } from 'node:timers/promises';
import { formatInstant } from '#domain';
import { colours, margins, Paper, type Style } from './paper.js';
import { printEntries } from './print-entries.js';
import type { Sheet, SheetFact, SheetLetter, SheetSection } from './sheet.js';

/**
 * A sheet as a PDF: A4, numbered pages, fonts embedded. The same sheet gives the same bytes. Long ones are printed in
 * pieces, so that others are answered in between.
 */
export async function printSheet(sheet: Sheet): Promise<Buffer> {
  const paper = new Paper({ title: `${sheet.kind}: ${sheet.title}`, at: sheet.at });
  const bytes = buffer(paper.pdf);
  printFront(paper, sheet);
  for (const section of sheet.sections) await printSection(paper, section);
  if (sheet.letters.items.length > 0) await printLetters(paper, sheet.letters);
  printCodes(paper, sheet.codes);
  printFooters(paper, sheet);
  paper.pdf.end();
  return bytes;
}

function printFront(paper: Paper, { kind, title, at, facts }: Sheet): void {
  paper.write(kind.toLocaleUpperCase('vi'), { face: 'bold', size: 8.5, colour: colours.accent });
  paper.space(3);
  paper.write(title, { face: 'bold', size: 15 });
  paper.space(4);
  paper.write(`Lập lúc ${formatInstant(at)}`, { size: 8.5, colour: colours.soft });
  paper.space(10);
  printFacts(paper, facts);
}

async function printSection(paper: Paper, { title, facts, entries }: SheetSection): Promise<void> {
  printHeading(paper, title, 120);
  paper.caption = title;
  printFacts(paper, facts);
  if (facts.length > 0) paper.space(8);
  await printEntries(paper, entries);
  paper.caption = '';
}

async function printLetters(paper: Paper, { title, items }: Sheet['letters']): Promise<void> {
  paper.pdf.addPage();
  printHeading(paper, title, 0);
  for (const letter of items) {
    printLetter(paper, letter);
    await breath();
  }
}

function printLetter(paper: Paper, { title, facts, text }: SheetLetter): void {
  paper.caption = '';
  paper.ensure(120);
  paper.write(title, { face: 'bold' });
  paper.caption = title;
  paper.space(2);
  printFacts(paper, facts);
  paper.space(5);
  const from = { page: paper.pdf.page, y: paper.pdf.y };
  paper.write(text, { size: 9, x: 12 });
  if (from.page === paper.pdf.page) printEdge(paper, from.y, paper.pdf.y);
  paper.space(16);
}

/** A line beside a letter that stands on one page. */
function printEdge({ pdf }: Paper, from: number, to: number): void {
  pdf.moveTo(margins.left + 1, from).lineTo(margins.left + 1, to);
  pdf.lineWidth(1.5).strokeColor(colours.line).stroke();
}

function printCodes(paper: Paper, { title, items, explanation }: Sheet['codes']): void {
  paper.caption = '';
  printHeading(paper, title, 160);
  for (const line of explanation) {
    paper.write(line, { size: 9 });
    paper.space(3);
  }
  paper.space(5);
  for (const { label, value } of items) {
    paper.ensure(paper.heightOf(label, { size: 8.5 }) + 18);
    paper.write(label, { size: 8.5, colour: colours.soft });
    paper.write(value, { face: 'code', size: 8.5 });
    paper.space(5);
  }
}

function printHeading(paper: Paper, title: string, room: number): void {
  if (paper.pdf.y > margins.top) paper.space(14);
  paper.ensure(room);
  paper.rule(colours.accent);
  paper.space(7);
  paper.write(title, { face: 'bold', size: 12 });
  paper.space(5);
}

const label: Style = { size: 8.5, colour: colours.soft, width: 104 };
const value: Style = { size: 9, x: 114 };

function printFacts(paper: Paper, facts: readonly SheetFact[]): void {
  for (const fact of facts) {
    const height = Math.max(paper.heightOf(fact.label, label), paper.heightOf(fact.value, value));
    paper.ensure(Math.min(height, 200));
    const { y } = paper.pdf;
    paper.write(fact.label, label);
    const below = paper.pdf.y;
    paper.pdf.y = y;
    paper.write(fact.value, value);
    paper.pdf.y = Math.max(below, paper.pdf.y) + 1;
  }
}

/** Numbers are known once all pages are there. */
function printFooters(paper: Paper, { kind, title }: Sheet): void {
  const { pdf, width } = paper;
  const { start, count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(start + index);
    // Below the margin a text would open another page.
    pdf.page.margins.bottom = 0;
    const y = pdf.page.height - 40;
    pdf.font('regular').fontSize(8).fillColor(colours.soft);
    pdf.text(shortened(`${kind} · ${title}`), margins.left, y, { lineBreak: false });
    const caption = paper.captionOf(index);
    if (caption !== '') pdf.text(`${shortened(caption)} (tiếp)`, margins.left, 36, { lineBreak: false });
    const number = `Trang ${index + 1}/${count}`;
    pdf.text(number, margins.left + width - pdf.widthOfString(number), y, { lineBreak: false });
  }
}

function shortened(text: string): string {
  return text.length > 85 ? `${text.slice(0, 84)}…` : text;
}
