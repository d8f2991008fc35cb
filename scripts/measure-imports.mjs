// Speed of imports, for `npm run measure`: files that are made here, sent to the running API, and read in a process of its own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import writeExcelFile from 'write-excel-file/node';
import { nodeProgram, root } from './installation.mjs';

const HEADING = [
  'STT',
  'Nhiệm vụ',
  'Sản phẩm',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
  'Thời gian hoàn thành',
];

/** Figures of previewing and applying, measured on an API at `address` with a key of the office. */
export async function measureImports({ address, key }) {
  const large = await workbook(10_000);
  const text = readFileSync(join(root, 'test/fixtures/imports/ke-hoach-1782.txt'));
  const figures = [await memoryOfReading(large)];
  const send = (file, name, number) => upload(`${address}/api/plans/imports`, { key, file, name, number });
  await send(text, 'warm.txt', '1/ĐO-UBND');
  figures.push([
    'preview of the text of plan 1782',
    (await timed(() => send(text, 'a.txt', '2/ĐO-UBND'))).seconds,
  ]);
  figures.push([
    'preview of an XLSX of 10,000 rows',
    (await timed(() => send(large, 'a.xlsx', '3/ĐO-UBND'))).seconds,
  ]);
  const { id } = await send(await workbook(1001), 'b.xlsx', '4/ĐO-UBND');
  const apply = () => post(`${address}/api/plans/imports/${id}/apply`, { key, body: '{}' });
  figures.push(['applying 1,000 rows', (await timed(apply)).seconds]);
  return figures;
}

async function workbook(rows) {
  const cells = Array.from({ length: rows - 1 }, (_, at) => [
    { value: at + 1, type: Number },
    {
      value: `Nhiệm vụ số ${at + 1}: rà soát, đơn giản hóa thủ tục hành chính thuộc lĩnh vực quản lý nhà nước`,
    },
    { value: 'Báo cáo của UBND tỉnh' },
    { value: at % 3 === 0 ? 'Sở Nội vụ' : 'Sở Tư pháp' },
    { value: 'Sở Tài chính; Văn phòng UBND tỉnh; UBND các huyện' },
    { value: `Trước ngày ${1 + (at % 28)}/${1 + (at % 12)}/2025` },
  ]);
  return writeExcelFile([HEADING.map((value) => ({ value })), ...cells]).toBuffer();
}

/** Growth of a fresh process that reads the file, in MB; it stands in the table beside the seconds. */
async function memoryOfReading(file) {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-reading-'));
  const path = join(folder, 'plan.xlsx');
  writeFileSync(path, file);
  const documents = pathToFileURL(join(root, 'dist/libs/documents/src/index.js')).href;
  const script = `
    const { FilePlanTableReader } = await import(${JSON.stringify(documents)});
    const { readFileSync } = await import('node:fs');
    const bytes = new Uint8Array(readFileSync(${JSON.stringify(path)}));
    const before = process.memoryUsage().rss;
    await new FilePlanTableReader().read({ name: 'plan.xlsx', bytes });
    console.log((process.resourceUsage().maxRSS * 1024 - before) / 2 ** 20);`;
  const { stdout } = spawnSync(nodeProgram(), ['--input-type=module', '-e', script], { encoding: 'utf8' });
  rmSync(folder, { recursive: true, force: true });
  return ['memory that reading an XLSX of 10,000 rows takes, MB', Number(stdout)];
}

async function timed(work) {
  const startedAt = performance.now();
  await work();
  return { seconds: (performance.now() - startedAt) / 1000 };
}

function upload(address, { key, file, name, number }) {
  const body = new FormData();
  const fields = {
    number,
    issuer: 'UBND tỉnh Phú Thọ',
    issuedOn: '2024-11-20',
    title: 'Kế hoạch',
    fromYear: '2025',
    toYear: '2025',
  };
  for (const [field, value] of Object.entries(fields)) body.set(field, value);
  body.set('file', new File([file], name));
  return post(address, { key, body });
}

async function post(address, { key, body }) {
  const json = typeof body === 'string' ? { 'content-type': 'application/json' } : {};
  const response = await fetch(address, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, ...json },
    body,
  });
  if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`);
  return response.json();
}
