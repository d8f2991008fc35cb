import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { z } from 'zod';
import {
  type Actor,
  ApplyCalendar,
  type DecisionToImport,
  PreviewCalendar,
  ReadCalendar,
} from '#application';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { calendarPreviewScreen } from './calendar-preview-screen.js';
import { calendarScreen, type DecisionForm } from './calendar-screen.js';
import { type Screen, screenHeaders } from './document.js';
import { ScreenFrame } from './screen-frame.js';

const calendarScreenQuery = z.object({
  nam: z.coerce.number().int().min(2000).max(2100).nullable().catch(null),
});
const decisionFields = z.object({
  text: z
    .string()
    .max(100_000)
    .transform((text) => text.trim()),
  source: z.string().trim().min(1).max(300),
  declares: z
    .string()
    .trim()
    .regex(/^(?:20[0-4]\d|2050)?$/u)
    .default(''),
});
const applyFields = decisionFields.extend({ basedOn: z.coerce.number().int() });

@ApiExcludeController()
@Controller('lich')
export class CalendarScreenController {
  constructor(
    private readonly readCalendar: ReadCalendar,
    private readonly previewCalendar: PreviewCalendar,
    private readonly applyCalendar: ApplyCalendar,
    private readonly frame: ScreenFrame,
  ) {}

  @Get()
  async show(
    @CurrentActor() actor: Actor,
    @Query({ schema: calendarScreenQuery }) { nam }: z.infer<typeof calendarScreenQuery>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const calendar = await this.readCalendar.run(nam);
    const canChange = actor.role === 'office' || actor.role === 'admin';
    return this.page(actor, response, {
      title: `Lịch làm việc năm ${calendar.year}`,
      body: calendarScreen(calendar, canChange),
    });
  }

  @Post('xem-truoc')
  async preview(
    @CurrentActor() actor: Actor,
    @Body({ schema: decisionFields }) form: z.infer<typeof decisionFields>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const preview = await this.previewCalendar.run(actor, decisionOf(form));
    return this.page(actor, response, {
      title: 'Xem trước lịch làm việc',
      body: calendarPreviewScreen(form, preview),
    });
  }

  @Post('ap-dung')
  async apply(
    @CurrentActor() actor: Actor,
    @Body({ schema: applyFields }) { basedOn, ...form }: z.infer<typeof applyFields>,
    @Res() response: Response,
  ): Promise<void> {
    await this.applyCalendar.run(actor, decisionOf(form), basedOn);
    response.redirect(303, form.declares === '' ? '/lich' : `/lich?nam=${form.declares}`);
  }

  private async page(actor: Actor, response: Response, screen: Screen): Promise<string> {
    response.status(200).set(screenHeaders);
    return this.frame.around(actor, 'calendar', screen);
  }
}

function decisionOf({ text, source, declares }: DecisionForm): DecisionToImport {
  return { text, source, declares: declares === '' ? [] : [Number(declares)] };
}
