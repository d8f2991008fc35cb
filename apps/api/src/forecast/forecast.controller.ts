import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, Clock, Forecast } from '#application';
import { type ForecastQueryBody, forecastQuery, forecastSchema } from '#contracts';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { forecastRange, presentForecast } from './forecast.presenter.js';

@ApiTags('Nhiệm vụ')
@Controller('api/forecast')
export class ForecastController {
  constructor(
    private readonly clock: Clock,
    private readonly forecast: Forecast,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Ai sẽ được nhắc tiếp theo, lúc nào, bước nào' })
  @ApiOkResponse({ standardSchema: forecastSchema })
  async read(@CurrentActor() actor: Actor, @Query({ schema: forecastQuery }) query: ForecastQueryBody) {
    const range = forecastRange(query, await this.clock.now());
    return presentForecast(range, await this.forecast.run(actor, range));
  }
}
