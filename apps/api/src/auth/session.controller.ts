import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { type SessionBody, sessionSchema, type SignInBody, signInBody } from '#contracts';
import { Public } from './public.decorator.js';
import { SameOriginGuard } from './same-origin.guard.js';
import { SessionPresenter } from './session.presenter.js';
import { SignInDesk } from './sign-in-desk.js';

@ApiTags('Đăng nhập')
@Public()
@UseGuards(SameOriginGuard)
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly desk: SignInDesk,
    private readonly presenter: SessionPresenter,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Người đang đăng nhập' })
  @ApiOkResponse({ standardSchema: sessionSchema })
  async read(@Req() request: Request): Promise<SessionBody> {
    return this.presenter.present(await this.desk.who(request));
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Đăng nhập bằng thư điện tử và mật khẩu; trả cookie phiên' })
  @ApiOkResponse({ standardSchema: sessionSchema })
  async open(@Body({ schema: signInBody }) body: SignInBody, @Req() request: Request): Promise<SessionBody> {
    return this.presenter.present(await this.desk.open(body, request));
  }

  @Delete()
  @HttpCode(204)
  @ApiOperation({ summary: 'Đăng xuất' })
  @ApiNoContentResponse()
  async close(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.desk.close(request, response);
  }
}
