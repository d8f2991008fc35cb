import { Body, Controller, Get, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, AddSingleTask, ChangeItemMode, ConfirmReading, GetItem } from '#application';
import {
  type AddItemBody,
  addItemBody,
  type ChangeReadingBody,
  changeReadingBody,
  type ChangeModeBody,
  changeModeBody,
  idPath,
  itemDetailSchema,
  type ItemQuery,
  itemQuery,
} from '#contracts';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { presentItemDetail } from './item.presenter.js';

@ApiTags('Nhiệm vụ')
@Controller('api/items')
export class ItemsController {
  constructor(
    private readonly getItem: GetItem,
    private readonly confirmReading: ConfirmReading,
    private readonly addSingleTask: AddSingleTask,
    private readonly changeItemMode: ChangeItemMode,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Ghi một nhiệm vụ lẻ theo văn bản giao việc; giao ngay cho cơ quan chủ trì' })
  @ApiCreatedResponse({ standardSchema: itemDetailSchema })
  async add(@CurrentActor() actor: Actor, @Body({ schema: addItemBody }) body: AddItemBody) {
    return presentItemDetail(
      await this.addSingleTask.run(actor, {
        ...body,
        duePhrase: body.duePhrase ?? null,
        dueOn: body.dueOn ?? null,
      }),
    );
  }

  @Get(':id')
  @ApiOperation({ summary: 'Một nhiệm vụ: như bản in, cách hiểu thời hạn, các mốc của năm và cách tính' })
  @ApiOkResponse({ standardSchema: itemDetailSchema })
  async one(
    @CurrentActor() actor: Actor,
    @Param({ schema: idPath }) { id }: { id: string },
    @Query({ schema: itemQuery }) { year }: ItemQuery,
  ) {
    return presentItemDetail(await this.getItem.run(actor, id, year));
  }

  @Put(':id/mode')
  @ApiOperation({ summary: 'Đổi cách giao (một cơ quan, mỗi cơ quan, chung) trước khi kích hoạt' })
  @ApiOkResponse({ standardSchema: itemDetailSchema })
  async changeMode(
    @CurrentActor() actor: Actor,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: changeModeBody }) { mode }: ChangeModeBody,
  ) {
    return presentItemDetail(await this.changeItemMode.run(actor, id, mode));
  }

  @Patch(':id/reading')
  @ApiOperation({ summary: 'Xác nhận hoặc sửa cách hiểu thời hạn' })
  @ApiOkResponse({ standardSchema: itemDetailSchema })
  async changeReading(
    @CurrentActor() actor: Actor,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: changeReadingBody }) body: ChangeReadingBody,
  ) {
    return presentItemDetail(await this.confirmReading.run(actor, id, body));
  }
}
