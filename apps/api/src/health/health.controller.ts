import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { liveSchema, readySchema } from '#contracts';
import { Public } from '../auth/public.decorator.js';
import { Readiness } from './readiness.js';

@ApiTags('Tình trạng hệ thống')
@Public()
@Controller('api/health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  @ApiOperation({ summary: 'Chương trình đang chạy' })
  @ApiOkResponse({ standardSchema: liveSchema })
  live() {
    return { status: 'ok' };
  }

  @Get('ready')
  @ApiOperation({ summary: 'Phục vụ được: cơ sở dữ liệu trả lời và ở đúng phiên bản; nếu không, 503' })
  @ApiOkResponse({ standardSchema: readySchema })
  ready() {
    return this.readiness.check();
  }
}
