import type { MessageModel } from '#application';
import { formatDate } from '#domain';
import type { SectionWords } from './section-template.js';

const subjectTaskLength = 90;

/** The words of a section with `count` tasks. */
export function sectionWords(model: MessageModel, count: number): SectionWords {
  const { headline } = model;
  const theTasks = count === 1 ? 'nhiệm vụ sau' : `${count} nhiệm vụ sau`;
  return {
    task: shorten(headline.task),
    due: headline.due === null ? '' : `, hạn ${headline.due}`,
    daysLate: headline.daysLate,
    workingDaysLeft: headline.workingDaysLeft,
    others: headline.count > 1 ? ` (và ${headline.count - 1} việc khác)` : '',
    count,
    theTasks,
    tasks: theTasks.charAt(0).toUpperCase() + theTasks.slice(1),
    document: headline.document ?? '',
    agency: headline.agency,
    headTitle: model.headTitle,
    senderName: model.senderName,
    year: headline.year,
    today: formatDate(model.today),
  };
}

/** A task on one line, cut between words, its verb always kept. */
export function shorten(task: string): string {
  const line = task.replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '');
  if (line.length <= subjectTaskLength) return line;
  const cut = line.slice(0, subjectTaskLength + 1);
  const end = Math.max(cut.lastIndexOf(' '), subjectTaskLength / 2);
  return `${cut.slice(0, end).replace(/[,;:.]$/, '')}…`;
}
