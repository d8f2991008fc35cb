import { Injectable } from '@nestjs/common';
import { localDateOf } from '#domain';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import { LinkedDutiesStore } from '../assignments/links.js';
import { type OpenedLink, OpenLink } from '../assignments/open-link.js';
import { LinkSigner } from '../delivery/index.js';
import { conflict } from '../errors.js';
import { Clock } from '../time/index.js';

/** A task on paper, with the link that its lead may use. */
export interface PrintedLink extends OpenedLink {
  token: string;
}

/** The office prints a task for whoever reads paper: the link is that of the newest notice, with its rights and its end. */
@Injectable()
export class PrintLink {
  constructor(
    private readonly clock: Clock,
    private readonly store: LinkedDutiesStore,
    private readonly signer: LinkSigner,
    private readonly links: OpenLink,
  ) {}

  /** Only the office: a link lets whoever has it act for its reader. Throws 403, 409 where nobody was told yet, 410. */
  async run(actor: Actor, assignmentId: string): Promise<PrintedLink> {
    requireRole(actor, 'office');
    const noticeId = await this.store.newestNotice(assignmentId, localDateOf(await this.clock.now()));
    if (noticeId === null) {
      const message = 'Chưa có lượt nhắc nào gửi người đang phụ trách nhiệm vụ này nên chưa in được mã.';
      throw conflict('nobody-told', message, 'open');
    }
    const token = this.signer.sign({ kind: 'notice', id: noticeId });
    return { ...(await this.links.run(token)), token };
  }
}
