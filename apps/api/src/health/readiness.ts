import { setTimeout as delay } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { ApplicationError, SchemaState } from '#application';

const patienceMs = 3_000;

/** Whether this process can serve requests now. */
@Injectable()
export class Readiness {
  constructor(private readonly schema: SchemaState) {}

  /** 503 `unavailable` where the database is silent, `migrations-pending` where its tables are not current. */
  async check(): Promise<{ status: 'ok'; database: 'ok'; migrations: 'current' }> {
    const waiting = new AbortController();
    const silence = delay(patienceMs, undefined, { signal: waiting.signal }).then(silent, silent);
    try {
      const isCurrent = await Promise.race([this.schema.isCurrent(), silence]);
      if (!isCurrent) {
        throw new ApplicationError(
          'migrations-pending',
          503,
          'Cơ sở dữ liệu chưa ở phiên bản của chương trình này.',
        );
      }
      return { status: 'ok', database: 'ok', migrations: 'current' };
    } finally {
      waiting.abort();
    }
  }
}

function silent(): never {
  throw new ApplicationError('unavailable', 503, 'Cơ sở dữ liệu không trả lời.');
}
