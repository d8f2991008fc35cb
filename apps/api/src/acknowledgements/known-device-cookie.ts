import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DeviceSeal, type LinkActor, type LinkedDuties } from '#application';
import { Config } from '#platform';

const lifeMs = 400 * 24 * 60 * 60 * 1000;

/** Remembers in the browser for whose letters it acted and as whom: a cookie per reader, sealed, unseen by scripts. */
@Injectable()
export class KnownDeviceCookie {
  constructor(
    private readonly seal: DeviceSeal,
    private readonly config: Config,
  ) {}

  /** As whom this browser acted before for the reader of the letter; null where it isn't known. */
  read(request: Request, { recipientId }: LinkedDuties): LinkActor | null {
    const name = nameFor(recipientId);
    for (const pair of (request.headers.cookie ?? '').split(';')) {
      const [key, value = ''] = pair.trim().split('=', 2);
      const device = key === name ? this.seal.open(value) : null;
      if (device?.recipientId === recipientId) return device.who;
    }
    return null;
  }

  remember(response: Response, { recipientId }: LinkedDuties, who: LinkActor): void {
    response.cookie(nameFor(recipientId), this.seal.seal({ recipientId, who }), {
      httpOnly: true,
      sameSite: 'lax',
      path: '/a',
      secure: this.config.publicUrl.startsWith('https:'),
      maxAge: lifeMs,
    });
  }
}

function nameFor(recipientId: string): string {
  return `dondoc_a_${recipientId.replaceAll('-', '').slice(-12)}`;
}
