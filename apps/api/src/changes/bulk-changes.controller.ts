import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApplyBulkChange, type By, PreviewBulkChange, UndoBulkChange } from '#application';
import { type BulkChangeBody, bulkChangeBody, bulkChangeSchema, idPath } from '#contracts';
import { CommandBy } from '../assignments/by.decorator.js';
import { presentBulkChange } from './bulk-change.presenter.js';

@ApiTags('Thay đổi')
@Controller('api/bulk-changes')
export class BulkChangesController {
  constructor(
    private readonly previewBulkChange: PreviewBulkChange,
    private readonly applyBulkChange: ApplyBulkChange,
    private readonly undoBulkChange: UndoBulkChange,
  ) {}

  @Post()
  @ApiOperation({
    summary: 'Xem trước việc lùi hạn, tạm dừng, tiếp tục hoặc huỷ nhiều mốc; chưa có gì thay đổi',
  })
  @ApiCreatedResponse({ standardSchema: bulkChangeSchema })
  async preview(@CommandBy() by: By, @Body({ schema: bulkChangeBody }) body: BulkChangeBody) {
    return presentBulkChange(await this.previewBulkChange.run(by, body));
  }

  @Get(':id')
  @ApiOperation({ summary: 'Một thay đổi hàng loạt và từng mốc của nó' })
  @ApiOkResponse({ standardSchema: bulkChangeSchema })
  async read(@CommandBy() by: By, @Param({ schema: idPath }) { id }: { id: string }) {
    return presentBulkChange(await this.previewBulkChange.read(by, id));
  }

  @Post(':id/applications')
  @HttpCode(200)
  @ApiOperation({ summary: 'Áp dụng đúng như đã xem trước, tất cả hoặc không mốc nào' })
  @ApiOkResponse({ standardSchema: bulkChangeSchema })
  async apply(@CommandBy() by: By, @Param({ schema: idPath }) { id }: { id: string }) {
    return presentBulkChange(await this.applyBulkChange.run(by, id));
  }

  @Post(':id/undos')
  @HttpCode(200)
  @ApiOperation({ summary: 'Hoàn tác trong 10 phút; nếu có mốc đã thay đổi thì cho biết mốc nào' })
  @ApiOkResponse({ standardSchema: bulkChangeSchema })
  async undo(@CommandBy() by: By, @Param({ schema: idPath }) { id }: { id: string }) {
    return presentBulkChange(await this.undoBulkChange.run(by, id));
  }
}
