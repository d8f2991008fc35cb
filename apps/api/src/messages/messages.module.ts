import { Module } from '@nestjs/common';
import { deliveryCommands } from '#application';
import { ContactsController } from './contacts.controller.js';
import { MailReportHookController } from './mail-report-hook.controller.js';
import { MailServersController } from './mail-servers.controller.js';
import { MessageCommandsController } from './message-commands.controller.js';
import { MessagesController } from './messages.controller.js';
import { SendingController } from './sending.controller.js';

@Module({
  controllers: [
    MessageCommandsController,
    MessagesController,
    SendingController,
    ContactsController,
    MailReportHookController,
    MailServersController,
  ],
  providers: deliveryCommands,
})
export class MessagesModule {}
