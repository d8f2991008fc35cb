/** What a source may name: words, groups of words, and lists of either. */
export type Known = true | KnownGroup | KnownList;

export interface KnownGroup {
  readonly [name: string]: Known;
}

export interface KnownList {
  readonly each: Known;
}

/** Words of subjects, headings and sentences; the same as `SectionWords`. */
export const sectionKnown = {
  task: true,
  due: true,
  daysLate: true,
  workingDaysLeft: true,
  others: true,
  count: true,
  tasks: true,
  theTasks: true,
  document: true,
  agency: true,
  headTitle: true,
  senderName: true,
  year: true,
  today: true,
} as const satisfies Known;

const link = { label: true, url: true } as const;

/** Words of the two parts that a message stands in. */
export const layoutKnown = {
  training: true,
  senderName: true,
  addressedAs: true,
  agency: true,
  headTitle: true,
  officeName: true,
  year: true,
  remarks: { each: true },
  basis: { each: true },
  sections: {
    each: {
      heading: true,
      sentence: true,
      isLate: true,
      items: {
        each: {
          number: true,
          ordinal: true,
          agency: true,
          origin: true,
          task: true,
          facts: { each: true },
          isLate: true,
          isSoon: true,
          link,
        },
      },
    },
  },
  button: link,
  next: true,
  contact: true,
  difficultiesVia: true,
  why: true,
} as const satisfies Known;
