import type { NestExpressApplication } from '@nestjs/platform-express';
import supertest from 'supertest';
import { ImportDirectory, PrepareSystem, systemActor } from '#application';
import { createLogger, readConfig } from '#platform';
import { registerOfSeed } from '../../apps/api/src/prepare/register-of-seed.js';
import { createApi } from '../../apps/api/src/http/create-api.js';
import { readPhuTho1782 } from '../../seeds/phu-tho-1782/load.js';
import { createDatabase } from './database.js';
import { createLogWatch } from './log-watch.js';
import { type PlanApplication, startPlanApplication } from './plan-application.js';

const KEY = 'key-of-the-import-tests';

export const HEADING = 'STT,Nhiệm vụ,Sản phẩm,Cơ quan chủ trì,Cơ quan phối hợp,Thời gian hoàn thành';

/** Imports over HTTP on a database of their own that knows the agencies of Phú Thọ; it is 2 December 2024. */
export interface ImportApplication {
  plans: PlanApplication;
  upload(file: string | Buffer, fields?: Record<string, string>, name?: string): supertest.Test;
  post(path: string, body?: object): supertest.Test;
  get(path: string): supertest.Test;
  agency(code: string): Promise<string>;
  close(): Promise<void>;
}

export const planFields: Record<string, string> = {
  issuer: 'UBND tỉnh Phú Thọ',
  issuedOn: '2024-11-20',
  title: 'Kế hoạch cải cách hành chính năm 2025',
  fromYear: '2025',
  toYear: '2025',
};

export async function startImports(): Promise<ImportApplication> {
  const log = createLogWatch();
  const database = await createDatabase();
  const plans = await startPlanApplication(database.url);
  await plans.app.get(PrepareSystem).run(systemActor, 'training');
  await plans.setClock('2024-12-02', '09:00');
  await plans.app.get(ImportDirectory).run(systemActor, registerOfSeed(await readPhuTho1782()));
  const config = readConfig({ DATABASE_URL: database.url, DONDOC_API_KEY: KEY });
  const api: NestExpressApplication = await createApi(config, createLogger('api', log.stream));
  await api.init();
  const signed = (request: supertest.Test): supertest.Test => request.set('Authorization', `Bearer ${KEY}`);
  const server = () => supertest(api.getHttpServer());
  return {
    plans,
    upload(file, fields = {}, name = 'phu-luc.csv') {
      const request = signed(server().post('/api/plans/imports'));
      for (const [field, value] of Object.entries({ ...planFields, ...fields }))
        void request.field(field, value);
      return request.attach('file', Buffer.from(file), name);
    },
    post: (path, body = {}) => signed(server().post(path)).send(body),
    get: (path) => signed(server().get(path)),
    async agency(code) {
      const [found] = await plans.database.query<{ id: string }>('SELECT id FROM agencies WHERE code = $1', [
        code,
      ]);
      return found?.id ?? '';
    },
    async close() {
      await api.close();
      await plans.close();
      await database.drop();
      log.close();
    },
  };
}
