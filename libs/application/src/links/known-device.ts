import type { LinkActor } from '../assignments/link-actor.js';

/** What a browser is known by after its first press: for whose letters, and as whom it acted. */
export interface KnownDevice {
  recipientId: string;
  who: LinkActor;
}

/** Seals what a browser keeps in a cookie, so that nobody can make one up. */
export abstract class DeviceSeal {
  abstract seal(device: KnownDevice): string;
  /** Null where it was altered, or its secret is gone. */
  abstract open(sealed: string): KnownDevice | null;
}
