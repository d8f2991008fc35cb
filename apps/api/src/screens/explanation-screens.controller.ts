import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import { type Actor, Clock, ExplainStage, ReadDeadlinePhrase } from '#application';
import { deadlineReadingQuery, idPath } from '#contracts';
import { localDateOf, yearOf } from '#domain';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { Public } from '../auth/public.decorator.js';
import { deadlineToolScreen } from './deadline-tool-screen.js';
import { screenDocument, screenHeaders } from './document.js';
import { explanationScreen } from './explanation-screen.js';
import { ScreenFrame } from './screen-frame.js';

const text = z.string().max(500).catch('');
const toolQuery = z.object({ phrase: text, year: text, from: text });

@ApiExcludeController()
@Controller()
export class ExplanationScreensController {
  constructor(
    private readonly explainStage: ExplainStage,
    private readonly readPhrase: ReadDeadlinePhrase,
    private readonly clock: Clock,
    private readonly frame: ScreenFrame,
  ) {}

  @Get('moc/:id')
  async explain(
    @CurrentActor() actor: Actor,
    @Param({ schema: idPath }) { id }: { id: string },
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const explained = await this.explainStage.run(actor, id);
    response.set(screenHeaders);
    return this.frame.around(actor, null, {
      title: 'Vì sao là ngày này?',
      body: explanationScreen(explained),
    });
  }

  @Public()
  @Get('cong-cu/han')
  async calculate(
    @Query({ schema: toolQuery }) given: z.infer<typeof toolQuery>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const year = given.year === '' ? String(yearOf(localDateOf(await this.clock.now()))) : given.year;
    const form = { ...given, year };
    const asked = deadlineReadingQuery.safeParse({ ...form, from: form.from === '' ? undefined : form.from });
    const read = asked.success
      ? await this.readPhrase.run({ ...asked.data, from: asked.data.from ?? null })
      : null;
    const isWrong = !asked.success && form.phrase.trim() !== '';
    const problem = isWrong ? 'Đề nghị ghi năm từ 2000 đến 2100 và ngày theo lịch.' : null;
    response.set(screenHeaders);
    return screenDocument({ title: 'Tính thời hạn', body: deadlineToolScreen(form, read, problem) });
  }
}
