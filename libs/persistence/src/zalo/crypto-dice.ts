import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Dice } from '#application';

@Injectable()
export class CryptoDice implements Dice {
  roll(below: number): number {
    return randomInt(below);
  }
}
