import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Clock, notFound } from '#application';
import { trainingAccountsSchema } from '#contracts';
import { Config } from '#platform';
import { Public } from './public.decorator.js';
import { SignInDesk } from './sign-in-desk.js';

@ApiTags('Tập huấn')
@Public()
@Controller('api/training/accounts')
export class TrainingAccountsController {
  constructor(
    private readonly config: Config,
    private readonly desk: SignInDesk,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Tài khoản dùng thử, chỉ có trong chế độ tập huấn' })
  @ApiOkResponse({ standardSchema: trainingAccountsSchema })
  async list() {
    if (this.config.mode !== 'training') throw notFound('địa chỉ này');
    const now = await this.clock.now();
    return { now: now.toISOString(), accounts: await this.desk.offered() };
  }
}
