import { startZalo } from '#emulators';
import { askTraining } from './announcement.js';
import { endWithLauncher } from './end-with-launcher.js';

const { env } = process;
const port = Number(env['PORT'] ?? '3000');
const clockEveryMs = 3_000;

/** Phones of people by their post; a template is registered by whoever sends it. */
const users = [
  { name: 'Giám đốc Sở Tư pháp', phone: '84900000001' },
  { name: 'Giám đốc Sở Nội vụ', phone: '84900000002' },
  { name: 'Chánh Văn phòng Sở Tư pháp', phone: '84900000003' },
  { name: 'Chuyên viên theo dõi, Văn phòng UBND tỉnh', phone: '84900000004', isAdmin: true },
  { name: 'Người lạ', phone: null },
];

/** The emulated Zalo as a process of its own; its night and its quotas follow the business clock. */
const zalo = await startZalo({
  port: Number(env['DONDOC_ZALO_PORT'] ?? '0'),
  folder: env['DONDOC_ZALO_FOLDER'] ?? null,
  appId: env['ZALO_APP_ID'] ?? '',
  appSecret: env['ZALO_APP_SECRET'] ?? '',
  oaId: env['ZALO_OA_ID'] ?? '',
  oaSecretKey: env['ZALO_OA_SECRET_KEY'] ?? '',
  oaName: 'Văn phòng UBND tỉnh',
  webhookUrl: `http://127.0.0.1:${port}/hooks/zalo`,
  users,
  templates: [],
});

async function followClock(): Promise<void> {
  const { now } = await askTraining(port);
  if (now !== undefined) zalo.setClock(new Date(now));
}
const clock = setInterval(() => void followClock(), clockEveryMs);
void followClock();

endWithLauncher(async () => {
  clearInterval(clock);
  await zalo.close();
});
