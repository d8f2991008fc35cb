import { Body, Controller, Get, Post, Query, Req, Res, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { ApplicationError } from '#application';
import { Public } from '../auth/public.decorator.js';
import { SameOriginGuard } from '../auth/same-origin.guard.js';
import { SignInDesk } from '../auth/sign-in-desk.js';
import { TooManyRequests } from '../http/too-many-requests.js';
import { screenHeaders } from './document.js';
import { signInScreen } from './sign-in-screen.js';

/** A path of this application; anything else leads home. */
const ownPath = z
  .string()
  .regex(/^\/(?![/\\])[^\s\\]*$/)
  .catch('/');
const signInQuery = z.object({ tiep: ownPath });
const signInForm = z.object({ tiep: ownPath, email: z.string().catch(''), password: z.string().catch('') });

type SignInForm = z.infer<typeof signInForm>;

@ApiExcludeController()
@Public()
@UseGuards(SameOriginGuard)
@Controller()
export class SignInScreenController {
  constructor(private readonly desk: SignInDesk) {}

  @Get('dang-nhap')
  async show(
    @Query({ schema: signInQuery }) { tiep }: z.infer<typeof signInQuery>,
    @Res() response: Response,
  ): Promise<void> {
    await this.answer(response, { goTo: tiep, email: '', problem: null, status: 200 });
  }

  @Post('dang-nhap')
  async signIn(
    @Body({ schema: signInForm }) { tiep, ...credentials }: SignInForm,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    try {
      await this.desk.open(credentials, request);
      response.redirect(303, tiep);
    } catch (error) {
      const status = statusOf(error);
      if (status === null || !(error instanceof Error)) throw error;
      await this.answer(response, { goTo: tiep, email: credentials.email, problem: error.message, status });
    }
  }

  @Post('dang-xuat')
  async signOut(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.desk.close(request, response);
    response.redirect(303, '/dang-nhap');
  }

  private async answer(
    response: Response,
    { status, ...screen }: { goTo: string; email: string; problem: string | null; status: number },
  ): Promise<void> {
    const demoAccounts = await this.desk.offered();
    response
      .status(status)
      .set(screenHeaders)
      .send(signInScreen({ ...screen, demoAccounts }));
  }
}

/** The status of a refusal that the form itself explains; null for anything else. */
function statusOf(error: unknown): number | null {
  if (error instanceof TooManyRequests) return 429;
  return error instanceof ApplicationError && error.status === 401 ? 401 : null;
}
