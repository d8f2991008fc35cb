import { Injectable } from '@nestjs/common';
import { formatInstant } from '#domain';
import { type Actor, Clock } from '#application';
import { Config } from '#platform';
import { type Html, html } from '../pages/index.js';
import { type Screen, screenDocument } from './document.js';

export type Place = 'tasks' | 'calendar' | 'clock' | null;

/** The bar above every screen: where one is, the training date, who has signed in. */
@Injectable()
export class ScreenFrame {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async around(actor: Actor, place: Place, screen: Screen): Promise<string> {
    return screenDocument({ ...screen, bar: await this.bar(actor, place) });
  }

  private async bar(actor: Actor, place: Place): Promise<Html> {
    const isTraining = this.config.mode === 'training';
    return html`<header class="bar">
      <a class="brand" href="/">Đôn Đốc</a>
      <nav aria-label="Trang">
        ${link({ href: '/qua-han', text: 'Cần đôn đốc' }, place === 'tasks')}
        ${link({ href: '/lich', text: 'Lịch' }, place === 'calendar')}
        ${link({ href: '/cong-cu/han', text: 'Tính hạn' }, false)}
        ${isTraining && link({ href: '/dong-ho', text: 'Đồng hồ' }, place === 'clock')}
        ${this.config.mailboxUrl !== null && link({ href: this.config.mailboxUrl, text: 'Hộp thư ↗' }, false)}
        ${link({ href: '/api/docs', text: 'API' }, false)}
      </nav>
      <div class="end">
        ${
          isTraining &&
          html`<a class="clock" href="/dong-ho">Tập huấn: ${formatInstant(await this.clock.now())}</a>`
        }
        <span class="who">${actor.name}</span>
        <form method="post" action="/dang-xuat"><button class="quiet">Đăng xuất</button></form>
      </div>
    </header>`;
  }
}

function link({ href, text }: { href: string; text: string }, isHere: boolean): Html {
  return isHere
    ? html`<a href="${href}" aria-current="page">${text}</a> `
    : html`<a href="${href}">${text}</a> `;
}
