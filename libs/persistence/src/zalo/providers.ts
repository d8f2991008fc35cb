import type { Provider } from '@nestjs/common';
import { BindingCodes, Dice, ZaloEvents, ZaloGrants, ZaloUsers } from '#application';
import { CryptoDice } from './crypto-dice.js';
import { TypeormBindingCodes } from './typeorm-binding-codes.js';
import { TypeormZaloEvents } from './typeorm-zalo-events.js';
import { TypeormZaloGrants } from './typeorm-zalo-grants.js';
import { TypeormZaloUsers } from './typeorm-zalo-users.js';

export const zaloProviders: Provider[] = [
  { provide: BindingCodes, useClass: TypeormBindingCodes },
  { provide: Dice, useClass: CryptoDice },
  { provide: ZaloEvents, useClass: TypeormZaloEvents },
  { provide: ZaloGrants, useClass: TypeormZaloGrants },
  { provide: ZaloUsers, useClass: TypeormZaloUsers },
];
