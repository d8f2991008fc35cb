import type { ProvinceSeed } from './province-seed.js';
import { SeedError } from './seed-csv.js';

/** Checks that the files of a seed agree with one another. @throws SeedError naming the file and the code at fault */
export function checkSeed(seed: ProvinceSeed): void {
  const agencies = seed.agencies.map((agency) => agency.code);
  const groups = seed.groups.map((group) => group.code);
  const emails = [...seed.posts.map((post) => post.email), ...seed.agencies.map((agency) => agency.mailbox)];
  requireUnique('agencies.csv, groups.csv', [...agencies, ...groups]);
  requireUnique('posts.csv, agencies.csv', emails);
  requireUnique('agencies.csv, groups.csv', spellings(seed));
  const members = seed.agencies.flatMap((agency) => agency.groups);
  requireKnown('agencies.csv', members, groups);
  requireKnown(
    'posts.csv',
    seed.posts.map((post) => post.agency),
    agencies,
  );
  requireKnown(
    'answers.csv',
    seed.answers.flatMap((answer) => answer.leads),
    agencies,
  );
  requireKnown(
    'successions.csv',
    seed.successions.flatMap(({ from, to }) => [from, ...to]),
    agencies,
  );
  const { standingBody, settings } = seed.plan;
  requireKnown('plan.json', [standingBody, ...Object.values(settings.fieldMonitors)], agencies);
  for (const group of seed.groups) {
    if (group.expandable !== members.includes(group.code)) {
      throw new SeedError(
        `groups.csv: nhóm ${group.code} “có danh sách” khi và chỉ khi có cơ quan thuộc nhóm`,
      );
    }
  }
}

/** One spelling means one agency or one group, capitals aside; an agency may list its own name twice. */
function spellings(seed: ProvinceSeed): string[] {
  const agencies = seed.agencies.map((agency) => [agency.name, agency.shortName, ...agency.namesMet]);
  const groups = seed.groups.map((group) => [group.name, ...group.namesMet]);
  return [...agencies, ...groups].flatMap((names) => [...new Set(names.map((name) => name.toLowerCase()))]);
}

function requireUnique(file: string, values: string[]): void {
  const doubled = values.find((value, index) => values.indexOf(value) !== index);
  if (doubled !== undefined) throw new SeedError(`${file}: “${doubled}” có hai lần`);
}

function requireKnown(file: string, values: string[], known: string[]): void {
  const unknown = values.find((value) => !known.includes(value));
  if (unknown !== undefined) throw new SeedError(`${file}: không có mã “${unknown}”`);
}
