import { createHmac } from 'node:crypto';
import { verdictOn, type ZaloHost } from './error-actions.js';
import { exchange, type Fetch } from './exchange.js';
import { type Fields, fieldsOf, numberOf, textOf } from './json-fields.js';
import { type Bucket, emptyUntilNextMinute, fullBucket, takeToken } from './token-bucket.js';
import type { ZaloResult } from './zalo-result.js';

export const zaloHosts: Readonly<Record<ZaloHost, string>> = {
  oa: 'https://openapi.zalo.me',
  business: 'https://business.openapi.zalo.me',
};

export interface ZaloClientOptions {
  fetch: Fetch;
  appSecret: string;
  /** The access token in force; asked before each call. */
  accessToken: () => Promise<string>;
  /** Real time: Zalo counts its minutes by it. */
  now: () => Date;
  bases?: Readonly<Record<ZaloHost, string>>;
  timeoutMs?: number;
  /** 4 000 a minute and app, as Zalo documents. */
  requestsPerMinute?: number;
}

const defaults = { bases: zaloHosts, timeoutMs: 10_000, requestsPerMinute: 4_000 };

/** One signed call after the other: header, proof, limit per minute, and what the answer means. */
export class ZaloClient {
  private readonly options: Required<ZaloClientOptions>;
  private bucket: Bucket;

  constructor(options: ZaloClientOptions) {
    this.options = { ...defaults, ...options };
    this.bucket = fullBucket(this.options.requestsPerMinute, options.now());
  }

  /** GET with query parameters. */
  get(
    host: ZaloHost,
    path: string,
    query: Readonly<Record<string, string>> = {},
  ): Promise<ZaloResult<Fields>> {
    const search = new URLSearchParams(query).toString();
    return this.call(host, search === '' ? path : `${path}?${search}`, null);
  }

  /** GET in the manner of the OA host: one parameter `data` that holds JSON. */
  getData(path: string, data: object): Promise<ZaloResult<Fields>> {
    return this.get('oa', path, { data: JSON.stringify(data) });
  }

  post(host: ZaloHost, path: string, body: object): Promise<ZaloResult<Fields>> {
    return this.call(host, path, body);
  }

  private async call(host: ZaloHost, path: string, json: object | null): Promise<ZaloResult<Fields>> {
    const { fetch, bases, timeoutMs } = this.options;
    const retryAt = this.takeTurn();
    if (retryAt !== null) return { outcome: 'not-taken', detail: 'own limit of requests a minute', retryAt };
    const request = { url: bases[host] + path, headers: await this.headers() };
    const answer = await exchange(fetch, json === null ? request : { ...request, body: { json } }, timeoutMs);
    if (answer.outcome === 'not-taken') return { ...answer, retryAt: null };
    return answer.outcome === 'unknown' ? answer : this.read(host, answer.body);
  }

  private async headers(): Promise<Record<string, string>> {
    const token = await this.options.accessToken();
    const proof = createHmac('sha256', this.options.appSecret).update(token).digest('hex');
    return { access_token: token, appsecret_proof: proof };
  }

  private takeTurn(): Date | null {
    const { bucket, retryAt } = takeToken(this.bucket, this.options.requestsPerMinute, this.options.now());
    this.bucket = bucket;
    return retryAt;
  }

  private read(host: ZaloHost, body: Fields): ZaloResult<Fields> {
    const code = numberOf(body['error']);
    if (code === null) return { outcome: 'unknown', detail: 'an answer without `error`' };
    if (code === 0) return { outcome: 'done', value: fieldsOf(body['data']) };
    const message = textOf(body['message']) ?? '';
    const verdict = verdictOn(host, code, message);
    if (verdict.action === 'minute') this.bucket = emptyUntilNextMinute(this.options.now());
    return { outcome: 'refused', host, code, message, ...verdict };
  }
}
