import { Module } from '@nestjs/common';
import { ConnectZalo, IssueBindingCode, ReceiveZaloEvent, ZaloAccess } from '#application';
import { ZaloController } from './zalo.controller.js';
import { ZaloHookController } from './zalo-hook.controller.js';

@Module({
  controllers: [ZaloController, ZaloHookController],
  providers: [ConnectZalo, IssueBindingCode, ReceiveZaloEvent, ZaloAccess],
})
export class ZaloModule {}
