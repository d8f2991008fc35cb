import { Injectable } from '@nestjs/common';
import { SystemClock } from '#application';
import { TooManyRequests } from './too-many-requests.js';

export interface Limit {
  /** How often within one window. */
  times: number;
  windowMs: number;
}

interface Window {
  endsAt: number;
  count: number;
}

/** More callers than this are not remembered one by one: the oldest are forgotten. */
const mostKeys = 10_000;

/** Counts per key in fixed windows of real time, in this process only. */
@Injectable()
export class RateLimiter {
  private readonly windows = new Map<string, Window>();

  constructor(private readonly clock: SystemClock) {}

  /** Counts once; throws TooManyRequests when the window is full. */
  count(key: string, limit: Limit): void {
    this.check(key, limit);
    const now = this.clock.now().getTime();
    const window = this.current(key, now) ?? { endsAt: now + limit.windowMs, count: 0 };
    window.count += 1;
    this.windows.set(key, window);
    if (this.windows.size > mostKeys) this.forgetOldest();
  }

  /** Throws TooManyRequests when the window is full; counts nothing. */
  check(key: string, { times }: Limit): void {
    const now = this.clock.now().getTime();
    const window = this.current(key, now);
    if (window !== undefined && window.count >= times) {
      throw new TooManyRequests(Math.max(1, Math.ceil((window.endsAt - now) / 1000)));
    }
  }

  private current(key: string, now: number): Window | undefined {
    const window = this.windows.get(key);
    if (window === undefined || window.endsAt > now) return window;
    this.windows.delete(key);
    return undefined;
  }

  /** A map keeps the order of insertion. */
  private forgetOldest(): void {
    const [oldest] = this.windows.keys();
    if (oldest !== undefined) this.windows.delete(oldest);
  }
}
