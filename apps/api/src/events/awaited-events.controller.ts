import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, ListAwaitedEvents, PreviewEvent, RecordEvent, WithdrawEvent } from '#application';
import {
  awaitedEventListSchema,
  type AwaitedEventQuery,
  awaitedEventQuery,
  awaitedEventSchema,
  eventPreviewSchema,
  idPath,
  type PreviewEventQuery,
  previewEventQuery,
  recordedEventSchema,
  type RecordEventBody,
  recordEventBody,
} from '#contracts';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import {
  presentEvent,
  presentEvents,
  presentPreview,
  presentRecorded,
  recordOf,
  supposedOf,
} from './awaited-event.presenter.js';

@ApiTags('Sự kiện chờ')
@Controller('api/awaited-events')
export class AwaitedEventsController {
  constructor(
    private readonly listEvents: ListAwaitedEvents,
    private readonly previewEvent: PreviewEvent,
    private readonly recordEvent: RecordEvent,
    private readonly withdrawEvent: WithdrawEvent,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Những sự kiện mà nhiệm vụ phải chờ, và số nhiệm vụ đang chờ' })
  @ApiOkResponse({ standardSchema: awaitedEventListSchema })
  async list(@CurrentActor() actor: Actor, @Query({ schema: awaitedEventQuery }) query: AwaitedEventQuery) {
    const { open: isOpen, ...page } = query;
    return presentEvents(await this.listEvents.run(actor, { isOpen }, page));
  }

  @Get(':id')
  @ApiOperation({ summary: 'Một sự kiện chờ' })
  @ApiOkResponse({ standardSchema: awaitedEventSchema })
  async one(@CurrentActor() actor: Actor, @Param({ schema: idPath }) { id }: { id: string }) {
    return presentEvent(await this.listEvents.one(actor, id));
  }

  @Get(':id/preview')
  @ApiOperation({ summary: 'Mốc nào sẽ có hạn nào nếu ghi nhận ngày này; chưa có gì thay đổi' })
  @ApiOkResponse({ standardSchema: eventPreviewSchema })
  async preview(
    @CurrentActor() actor: Actor,
    @Param({ schema: idPath }) { id }: { id: string },
    @Query({ schema: previewEventQuery }) query: PreviewEventQuery,
  ) {
    return presentPreview(await this.previewEvent.run(actor, id, supposedOf(query)));
  }

  @Post(':id/records')
  @HttpCode(202)
  @ApiOperation({ summary: 'Ghi nhận sự kiện đã xảy ra; các mốc đang chờ lần lượt có hạn' })
  @ApiAcceptedResponse({ standardSchema: recordedEventSchema })
  async record(
    @CurrentActor() actor: Actor,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: recordEventBody }) body: RecordEventBody,
  ) {
    return presentRecorded(await this.recordEvent.run(actor, id, recordOf(body)));
  }

  @Delete(':id/records')
  @HttpCode(202)
  @ApiOperation({ summary: 'Rút lại ghi nhận sai; các mốc lại chờ, điều đã nhắc vẫn còn trong hồ sơ' })
  @ApiAcceptedResponse({ standardSchema: recordedEventSchema })
  async withdraw(@CurrentActor() actor: Actor, @Param({ schema: idPath }) { id }: { id: string }) {
    return presentRecorded(await this.withdrawEvent.run(actor, id));
  }
}
