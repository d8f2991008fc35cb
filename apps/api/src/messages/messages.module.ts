import { Module } from '@nestjs/common';
import { deliveryCommands } from '#application';
import { ContactsController } from './contacts.controller.js';
import { MailReportHookController } from './mail-report-hook.controller.js';
import { MailServersController } from './mail-servers.controller.js';
import { DeliverySettingsController } from './delivery-settings.controller.js';
import { MessageCommandsController } from './message-commands.controller.js';
import { MessagesController } from './messages.controller.js';
import { SendingController } from './sending.controller.js';
import { SilencesController } from './silences.controller.js';

@Module({
  controllers: [
    MessageCommandsController,
    MessagesController,
    SendingController,
    ContactsController,
    MailReportHookController,
    MailServersController,
    DeliverySettingsController,
    SilencesController,
  ],
  providers: deliveryCommands,
})
export class MessagesModule {}
