import { Injectable } from '@nestjs/common';
import { SystemClock } from '../time/index.js';
import { type LetterContent, type LetterVersion, LetterVersions, ShippedLetter } from './letter.js';

/** Messages before versions were kept name 1 and 2. */
const before = 2;

/** The version of the letter that new messages are written with. */
@Injectable()
export class LetterInForce {
  /** Versions never change: the one read last is kept. */
  private known: LetterVersion | null = null;

  constructor(
    private readonly systemClock: SystemClock,
    private readonly versions: LetterVersions,
    private readonly shipped: ShippedLetter,
  ) {}

  /**
   * The newest version. The first one comes from the program; so does a new one where a new program ships other words and
   * nobody edited the old ones, or knows kinds of sections that the edited version lacks. Call inside a transaction.
   */
  async read(): Promise<LetterVersion> {
    const latest = await this.versions.latest();
    const found = latest === null ? null : await this.find(latest);
    if (found?.shipped === this.shipped.digest) return found;
    const added = await this.versions.add({
      content: found === null ? this.shipped.content : this.upgraded(found),
      origin: found === null || found.origin === 'shipped' ? 'shipped' : found.origin,
      by: 'Hệ thống',
      note: found === null ? 'Mẫu ban đầu' : 'Cập nhật theo phiên bản mới của phần mềm',
      at: this.systemClock.now(),
      basedOn: latest ?? before,
      shipped: this.shipped.digest,
    });
    // Somebody else was faster: theirs is the same.
    this.known = added ?? (await this.newest());
    return this.known;
  }

  private async find(version: number): Promise<LetterVersion | null> {
    if (this.known?.version !== version) this.known = await this.versions.find(version);
    return this.known;
  }

  private async newest(): Promise<LetterVersion> {
    const latest = await this.versions.latest();
    const found = latest === null ? null : await this.versions.find(latest);
    if (found === null) throw new Error('There is no version of the letter');
    return found;
  }

  /** What somebody wrote stays; only what is missing in it comes from the program. */
  private upgraded({ origin, content }: LetterVersion): LetterContent {
    if (origin === 'shipped') return this.shipped.content;
    return { ...content, sections: { ...this.shipped.content.sections, ...content.sections } };
  }
}
