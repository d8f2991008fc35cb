import { Module } from '@nestjs/common';
import { accountUseCases } from '#application';
import { AccountsController } from './accounts.controller.js';
import { ApiKeysController } from './api-keys.controller.js';
import { EnvironmentKey } from './environment-key.js';

@Module({
  controllers: [AccountsController, ApiKeysController],
  providers: [...accountUseCases, EnvironmentKey],
  exports: accountUseCases,
})
export class AccountsModule {}
