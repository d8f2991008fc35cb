import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { FilePlanTableReader } from '#documents';

/** The thread starts from the built files, as the API does. */
const built = new URL('../../dist/libs/documents/src/worker/thread-plan-table-reader.js', import.meta.url)
  .href;
const { ThreadPlanTableReader, readOnThread } = (await import(
  built
)) as typeof import('../../libs/documents/src/worker/thread-plan-table-reader.js');

const fixture = async (name: string) => ({
  name,
  bytes: new Uint8Array(await readFile(new URL(`../fixtures/imports/${name}`, import.meta.url))),
});

it.each(['ke-hoach-1782.txt', 'ke-hoach-1782-phu-luc.xlsx', 'broken.xlsx', 'empty.csv'])(
  'a thread reads %s as it is read without one',
  async (name) => {
    const file = await fixture(name);
    const expected = await new FilePlanTableReader().read(await fixture(name));
    expect(await new ThreadPlanTableReader().read(file)).toEqual(expected);
  },
);

it('a file that is not read in time is a problem of that file, and the next is read', async () => {
  const { problems } = await readOnThread({ file: await fixture('ke-hoach-1782.txt'), assigned: {} }, 1);
  expect(problems).toMatchObject([{ code: 'unreadable-file', severity: 'error' }]);
  const { rows } = await readOnThread({ file: await fixture('ke-hoach-1782.txt'), assigned: {} });
  expect(rows).toHaveLength(39);
});
