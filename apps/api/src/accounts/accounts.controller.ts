import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, CreateAccount, DisableAccount, ListAccounts, type PageRequest } from '#application';
import {
  accountPage,
  accountSchema,
  createAccountBody,
  type CreateAccountBody,
  idPath,
  pageQuery,
} from '#contracts';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { presentAccount, presentAccounts } from './account.presenter.js';

@ApiTags('Tài khoản')
@Controller('api/accounts')
export class AccountsController {
  constructor(
    private readonly listAccounts: ListAccounts,
    private readonly createAccount: CreateAccount,
    private readonly disableAccount: DisableAccount,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Danh sách tài khoản (quản trị)' })
  @ApiOkResponse({ standardSchema: accountPage })
  async list(@CurrentActor() actor: Actor, @Query({ schema: pageQuery }) page: PageRequest) {
    return presentAccounts(await this.listAccounts.run(actor, page));
  }

  @Post()
  @ApiOperation({ summary: 'Lập tài khoản (quản trị)' })
  @ApiCreatedResponse({ standardSchema: accountSchema })
  async create(@CurrentActor() actor: Actor, @Body({ schema: createAccountBody }) body: CreateAccountBody) {
    return presentAccount(await this.createAccount.run(actor, body));
  }

  @Post(':id/disable')
  @HttpCode(200)
  @ApiOperation({ summary: 'Khoá tài khoản (quản trị); các phiên đang mở kết thúc ngay' })
  @ApiOkResponse({ standardSchema: accountSchema })
  async disable(@CurrentActor() actor: Actor, @Param({ schema: idPath }) { id }: { id: string }) {
    return presentAccount(await this.disableAccount.run(actor, id));
  }
}
