import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkSeed } from './check-seed.js';
import {
  agencySeed,
  answerSeed,
  groupSeed,
  planSeed,
  postSeed,
  type ProvinceSeed,
  provinceSuccessionSeed,
  successionSeed,
} from './province-seed.js';
import { checked, readSeedCsv } from './seed-csv.js';

const AGENCY_HEADINGS = {
  Mã: 'code',
  'Tên cơ quan': 'name',
  'Tên viết tắt': 'shortName',
  Loại: 'kind',
  'Thuộc nhóm': 'groups',
  'Từ ngày': 'validFrom',
  'Đến ngày': 'validTo',
  'Hộp thư': 'mailbox',
  'Tên khác gặp trong văn bản': 'namesMet',
};
const GROUP_HEADINGS = {
  Mã: 'code',
  'Tên nhóm': 'name',
  'Có danh sách': 'expandable',
  'Tên khác gặp trong văn bản': 'namesMet',
};
const POST_HEADINGS = {
  'Mã cơ quan': 'agency',
  'Loại chức vụ': 'kind',
  'Chức danh': 'title',
  'Thư điện tử': 'email',
  'Điện thoại': 'phone',
  'Lĩnh vực theo dõi': 'fields',
};
const ANSWER_HEADINGS = { 'STT nhiệm vụ': 'ordinal', 'Cơ quan chủ trì': 'leads', 'Lý do': 'reason' };
const SUCCESSION_HEADINGS = {
  'Mã cơ quan': 'from',
  'Hình thức': 'kind',
  'Cơ quan tiếp nhận': 'to',
  'Từ ngày': 'on',
  'Số văn bản': 'documentNumber',
  'Ngày văn bản': 'documentOn',
  'Ghi chú': 'note',
};
const PROVINCE_HEADINGS = {
  Tỉnh: 'province',
  'Nhập vào': 'into',
  'Từ ngày': 'on',
  'Số văn bản': 'documentNumber',
  'Ngày văn bản': 'documentOn',
};

/**
 * Reads all files of a seed folder and checks that they agree; touches no database.
 * @throws SeedError naming file and row; errors of the file system as they are
 */
export async function readSeed(folder: URL | string): Promise<ProvinceSeed> {
  const root = typeof folder === 'string' ? folder : fileURLToPath(folder);
  const path = (name: string): string => join(root, name);
  const plan: unknown = JSON.parse(await readFile(path('plan.json'), 'utf8'));
  const seed: ProvinceSeed = {
    plan: checked(planSeed, plan, 'plan.json'),
    itemsFile: { name: 'items.csv', bytes: new Uint8Array(await readFile(path('items.csv'))) },
    textFile: { name: 'ke-hoach.txt', bytes: new Uint8Array(await readFile(path('ke-hoach.txt'))) },
    agencies: await readSeedCsv(path('agencies.csv'), AGENCY_HEADINGS, agencySeed),
    groups: await readSeedCsv(path('groups.csv'), GROUP_HEADINGS, groupSeed),
    posts: await readSeedCsv(path('posts.csv'), POST_HEADINGS, postSeed),
    answers: await readSeedCsv(path('answers.csv'), ANSWER_HEADINGS, answerSeed),
    successions: await readSeedCsv(path('successions.csv'), SUCCESSION_HEADINGS, successionSeed),
    provinces: await readSeedCsv(path('provinces.csv'), PROVINCE_HEADINGS, provinceSuccessionSeed),
  };
  checkSeed(seed);
  return seed;
}
