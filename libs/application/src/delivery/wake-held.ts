import { Injectable } from '@nestjs/common';
import { WakeUps } from '../time/index.js';
import { SendingSwitch } from './sending-switch.js';

/** Wakes everybody for whom something waits, once what held all sending is gone. */
@Injectable()
export class WakeHeld {
  constructor(
    private readonly sending: SendingSwitch,
    private readonly wakeUps: WakeUps,
  ) {}

  /** Call inside a transaction; `now` is a business instant. */
  async run(now: Date): Promise<void> {
    const armed = await this.sending.release(now);
    await this.wakeUps.append(armed.map((targetId) => ({ kind: 'delivery', targetId })));
  }
}
