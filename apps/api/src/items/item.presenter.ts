import { describeReading, localDateOf, yearOf } from '#domain';
import type { ItemDetail, ItemView, Page } from '#application';
import type { ItemBody, ItemDetailBody } from '#contracts';
import { sharesText } from './shares-text.js';

/** An item as printed; the reading is told for the plan's last given year, or its first. */
export function presentItem(item: ItemView): ItemBody {
  return {
    ...itemFields(item),
    reading: readingOf(item, describeReading(item.reading.rule, yearToTell(item))),
  };
}

export function presentItems(page: Page<ItemView>): Page<ItemBody> {
  return { ...page, items: page.items.map(presentItem) };
}

export function presentItemDetail({ item, readingText, ...detail }: ItemDetail): ItemDetailBody {
  return { ...itemFields(item), reading: readingOf(item, readingText), ...detail };
}

function itemFields({
  plan,
  position: _position,
  reading: _reading,
  shares,
  ...item
}: ItemView): Omit<ItemBody, 'reading'> {
  return {
    ...item,
    shares: shares.map(shareOf),
    plan: plan && { id: plan.id, number: plan.number, issuedOn: plan.issuedOn },
  };
}

function shareOf({ year, kind, done, total }: ItemView['shares'][number]): ItemBody['shares'][number] {
  return { year, done, total, text: sharesText(kind, { done, total }) };
}

function readingOf({ reading }: ItemView, text: string): ItemBody['reading'] {
  return { ...reading, text, confirmedAt: reading.confirmedAt?.toISOString() ?? null };
}

function yearToTell({ assignments, plan, reading }: ItemView): number {
  const given = assignments.at(-1)?.year ?? plan?.fromYear;
  return given ?? yearOf(localDateOf(reading.confirmedAt ?? new Date(0)));
}
