import { setImmediate as breath } from 'node:timers/promises';
import { formatDate, localDateOf, localTimeOf } from '#domain';
import { colours, margins, type Paper } from './paper.js';
import type { SheetEntry } from './sheet.js';

const entriesAtOnce = 20;
const column = { time: 34, day: 0, mark: 100, text: 114 } as const;
const small = { size: 8.5, colour: colours.soft, x: column.text } as const;

const marks: Readonly<Record<SheetEntry['mark'], { fill: string | null; stroke: string }>> = {
  act: { fill: colours.accent, stroke: colours.accent },
  step: { fill: null, stroke: colours.ink },
  silent: { fill: null, stroke: colours.line },
  letter: { fill: colours.soft, stroke: colours.soft },
};

/** Entries in the order given; the day stands where it changes and on top of each page. */
export async function printEntries(paper: Paper, entries: readonly SheetEntry[]): Promise<void> {
  let day = '';
  let page = paper.pdf.page;
  for (const [index, entry] of entries.entries()) {
    if (index % entriesAtOnce === 0) await breath();
    paper.ensure(Math.min(heightOf(paper, entry), (paper.bottom - margins.top) / 3));
    const own = formatDate(localDateOf(entry.at));
    const isSamePage = page === paper.pdf.page;
    const isNew = own !== day || !isSamePage;
    if (isNew && isSamePage && day !== '') paper.space(3);
    page = paper.pdf.page;
    printEntry(paper, entry, isNew ? own : '');
    day = own;
  }
}

function printEntry(paper: Paper, { at, mark, what, notes }: SheetEntry, day: string): void {
  const { pdf } = paper;
  const { y } = pdf;
  if (day !== '') paper.write(day, { size: 8.5, face: 'bold', x: column.day, width: 60 });
  pdf.y = y;
  paper.write(localTimeOf(at), { size: 8.5, colour: colours.soft, x: column.time + 28, width: 34 });
  printMark(paper, marks[mark], y + 6);
  pdf.y = y;
  const colour = mark === 'silent' ? colours.soft : colours.ink;
  paper.write(what, { face: mark === 'act' ? 'bold' : 'regular', colour, x: column.text });
  for (const note of notes) paper.write(note, small);
  paper.space(4);
}

function printMark(
  { pdf }: Paper,
  { fill, stroke }: { fill: string | null; stroke: string },
  y: number,
): void {
  pdf.lineWidth(1).circle(margins.left + column.mark, y, 2.4);
  if (fill === null) pdf.strokeColor(stroke).stroke();
  else pdf.fillAndStroke(fill, stroke);
}

function heightOf(paper: Paper, { what, notes }: SheetEntry): number {
  const lines = notes.map((note) => paper.heightOf(note, small));
  return lines.reduce((sum, height) => sum + height, paper.heightOf(what, { x: column.text }) + 6);
}
