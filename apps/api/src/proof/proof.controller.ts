import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, ReadProof } from '#application';
import { idPath, proofSchema } from '#contracts';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { pdf, presentProof, printProof } from './proof.presenter.js';

@ApiTags('Nhiệm vụ')
@Controller('api/items/:id')
export class ProofController {
  constructor(private readonly readProof: ReadProof) {}

  @Get('proof')
  @ApiOperation({
    summary: 'Chứng cứ nhắc việc: các bước nhắc, nguyên văn tin, biên nhận, lần mở, tiếp nhận, mã kiểm chứng',
  })
  @ApiOkResponse({ standardSchema: proofSchema })
  async read(@CurrentActor() actor: Actor, @Param({ schema: idPath }) { id }: { id: string }) {
    return presentProof(await this.readProof.run(actor, id));
  }

  @Get('proof.pdf')
  @ApiOperation({ summary: 'Chứng cứ nhắc việc, bản in A4' })
  @ApiOkResponse({
    description: 'Tệp .pdf',
    content: { [pdf]: { schema: { type: 'string', format: 'binary' } } },
  })
  async print(@CurrentActor() actor: Actor, @Param({ schema: idPath }) { id }: { id: string }) {
    return printProof(await this.readProof.run(actor, id));
  }
}
