import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccountsModule } from '../accounts/accounts.module.js';
import { PublicLimitGuard } from '../http/public-limit.guard.js';
import { RateLimiter } from '../http/rate-limiter.js';
import { AuthGuard } from './auth.guard.js';
import { Authenticator } from './authenticator.js';
import { SessionController } from './session.controller.js';
import { SessionPresenter } from './session.presenter.js';
import { SignInDesk } from './sign-in-desk.js';
import { TrainingAccountsController } from './training-accounts.controller.js';

/** Guards of every route, and signing in. */
@Module({
  imports: [AccountsModule],
  controllers: [SessionController, TrainingAccountsController],
  providers: [
    RateLimiter,
    Authenticator,
    SessionPresenter,
    SignInDesk,
    { provide: APP_GUARD, useClass: PublicLimitGuard },
    { provide: APP_GUARD, useClass: AuthGuard },
  ],
  exports: [Authenticator, RateLimiter, SignInDesk],
})
export class AuthModule {}
