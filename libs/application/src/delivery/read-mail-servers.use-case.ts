import { Injectable } from '@nestjs/common';
import type { Actor } from '../accounts/account.js';
import { requireRole } from '../accounts/rights.js';
import { MailServers, type MailServerStatus } from './mail-servers.js';

/** How the mail servers stand, for the office. */
@Injectable()
export class ReadMailServers {
  constructor(private readonly servers: MailServers) {}

  async run(actor: Actor): Promise<MailServerStatus[]> {
    requireRole(actor, 'office', 'standing');
    return this.servers.read();
  }
}
