import { Injectable } from '@nestjs/common';
import { ApplicationError } from '../errors.js';
import { SystemClock } from '../time/index.js';
import { ZaloEventReader, ZaloEvents } from './zalo-events.js';

/** Keeps an event of Zalo's webhook; what follows from it happens in the worker. */
@Injectable()
export class ReceiveZaloEvent {
  constructor(
    private readonly systemClock: SystemClock,
    private readonly reader: ZaloEventReader,
    private readonly events: ZaloEvents,
  ) {}

  /** Throws 401 for a forged event, without saying what is wrong with it. */
  async run(rawBody: Uint8Array, signature: string): Promise<void> {
    const now = this.systemClock.now();
    const read = this.reader.read(rawBody, signature, now);
    if (read.kind === 'forged') {
      throw new ApplicationError('unauthenticated', 401, 'Yêu cầu không hợp lệ.');
    }
    if (read.kind === 'event') await this.events.keep(read.event, now);
  }
}
