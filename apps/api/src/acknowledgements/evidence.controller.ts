import { Controller, Get, Param, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { type Actor, ReadEvidence } from '#application';
import { evidencePath } from '#contracts';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { downloadOf } from '../http/download.js';

@ApiTags('Giao nhiệm vụ')
@Controller('api/assignments/:id/files')
export class EvidenceController {
  constructor(private readonly readEvidence: ReadEvidence) {}

  @Get(':fileId')
  @ApiOperation({ summary: 'Tệp kèm theo báo cáo hoàn thành, nguyên văn' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  async file(
    @CurrentActor() actor: Actor,
    @Param({ schema: evidencePath }) { id, fileId }: { id: string; fileId: string },
  ): Promise<StreamableFile> {
    const { name, content } = await this.readEvidence.run(actor, id, fileId);
    return downloadOf(name, content);
  }
}
