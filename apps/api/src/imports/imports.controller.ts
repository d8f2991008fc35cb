import { Body, Controller, Get, HttpCode, Param, Post, UseInterceptors } from '@nestjs/common';
import {
  ApiConsumes,
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import {
  type Actor,
  ApplyImport,
  CorrectImport,
  GetImport,
  PreviewImport,
  ReadPlans,
  ReadSources,
} from '#application';
import {
  type ApplyImportBody,
  applyImportBody,
  type AssignedColumnsBody,
  assignedColumns,
  type CorrectImportBody,
  correctImportBody,
  idPath,
  type ImportPlanForm,
  importPlanForm,
  importSchema,
  planSchema,
} from '#contracts';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { presentPlan } from '../plans/plan.presenter.js';
import { presentFile, presentImport, uploadOf } from './import.presenter.js';
import { PlanFileInterceptor } from './plan-file.interceptor.js';

@ApiTags('Nhập kế hoạch')
@Controller('api/plans/imports')
export class ImportsController {
  constructor(
    private readonly previewImport: PreviewImport,
    private readonly getImport: GetImport,
    private readonly applyImport: ApplyImport,
    private readonly correctImport: CorrectImport,
    private readonly readSources: ReadSources,
    private readonly readPlans: ReadPlans,
  ) {}

  @Post()
  @UseInterceptors(PlanFileInterceptor)
  @ApiConsumes('multipart/form-data')
  @ApiOperation({
    summary: 'Tải lên kế hoạch hoặc bảng nhiệm vụ để xem trước',
    description:
      'Số, ngày, cơ quan ban hành, tên và giai đoạn không nhập thì được tìm trong tài liệu; `missing` là những gì chưa có. ' +
      'Tệp có lỗi được trả lại với từng lỗi theo dòng và cột trong `problems`; không lưu gì.',
  })
  @ApiCreatedResponse({ standardSchema: importSchema })
  async preview(@CurrentActor() actor: Actor, @Body({ schema: importPlanForm }) form: ImportPlanForm) {
    return presentImport(await this.previewImport.run(actor, await uploadOf(form)));
  }

  @Get(':id')
  @ApiOperation({ summary: 'Bản xem trước đã lưu' })
  @ApiOkResponse({ standardSchema: importSchema })
  async one(@CurrentActor() actor: Actor, @Param({ schema: idPath }) { id }: { id: string }) {
    return presentImport(await this.getImport.run(actor, id));
  }

  @Get(':id/file')
  @ApiOperation({ summary: 'Tệp đã tải lên, nguyên văn' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  async file(@CurrentActor() actor: Actor, @Param({ schema: idPath }) { id }: { id: string }) {
    return presentFile(await this.readSources.file(actor, id));
  }

  @Post(':id/columns')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Chọn lại các cột của tệp; trả về bản xem trước mới',
    description: 'Tệp được đọc lại theo các cột đã chọn; các dòng đã sửa trở về như bản in.',
  })
  @ApiOkResponse({ standardSchema: importSchema })
  async columns(
    @CurrentActor() actor: Actor,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: assignedColumns }) columns: AssignedColumnsBody,
  ) {
    return presentImport(await this.correctImport.assignColumns(actor, id, columns));
  }

  @Post(':id/corrections')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Sửa bản xem trước: ô, dòng, cách hiểu thời hạn, cơ quan; trả về bản xem trước mới',
    description:
      'Nội dung sửa không hợp lệ thì bản xem trước giữ nguyên (422). Đã áp dụng thì không sửa được (409).',
  })
  @ApiOkResponse({ standardSchema: importSchema })
  async correct(
    @CurrentActor() actor: Actor,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: correctImportBody }) corrections: CorrectImportBody,
  ) {
    return presentImport(await this.correctImport.run(actor, id, corrections));
  }

  @Post(':id/apply')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Lập kế hoạch từ bản xem trước; gửi lại cũng chỉ có một kế hoạch',
    description:
      'Kế hoạch còn thiếu số, ngày hoặc cơ quan ban hành … thì trả lại với tên các trường còn thiếu (422).',
  })
  @ApiOkResponse({ standardSchema: planSchema })
  async apply(
    @CurrentActor() actor: Actor,
    @Param({ schema: idPath }) { id }: { id: string },
    @Body({ schema: applyImportBody }) { decisions }: ApplyImportBody,
  ) {
    const { planId } = await this.applyImport.run(actor, id, decisions);
    return presentPlan(await this.readPlans.one(actor, planId));
  }
}
