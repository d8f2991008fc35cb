import { Body, Controller, Get, HttpCode, Post, StreamableFile, UseInterceptors } from '@nestjs/common';
import { ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, TransferDirectory } from '#application';
import { directoryImportSchema, type ImportDirectoryForm, importDirectoryForm } from '#contracts';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { PlanFileInterceptor } from '../imports/plan-file.interceptor.js';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('Danh bạ')
@Controller('api/directory')
export class DirectoryController {
  constructor(private readonly transfer: TransferDirectory) {}

  @Get('export')
  @ApiOperation({ summary: 'Danh bạ dạng Excel: cơ quan, nhóm, chức vụ và người' })
  @ApiOkResponse({
    description: 'Tệp .xlsx',
    content: { [xlsx]: { schema: { type: 'string', format: 'binary' } } },
  })
  async export(@CurrentActor() actor: Actor) {
    return new StreamableFile(await this.transfer.export(actor), {
      type: xlsx,
      disposition: 'attachment; filename="danh-ba.xlsx"',
    });
  }

  @Post('import')
  @HttpCode(200)
  @UseInterceptors(PlanFileInterceptor)
  @ApiConsumes('multipart/form-data')
  @ApiOperation({
    summary: 'Nhập danh bạ từ Excel: xem trước thay đổi, hoặc ghi',
    description:
      'Dòng không có trong tệp được giữ nguyên; ai thôi chức vụ thì ghi ngày cuối. Có lỗi thì không ghi gì, mỗi lỗi nêu trang, dòng, cột.',
  })
  @ApiOkResponse({ standardSchema: directoryImportSchema })
  async import(
    @CurrentActor() actor: Actor,
    @Body({ schema: importDirectoryForm }) { file, apply }: ImportDirectoryForm,
  ) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return this.transfer.import(actor, bytes, { apply: apply === 'true' });
  }
}
