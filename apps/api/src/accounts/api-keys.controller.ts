import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Actor, ManageApiKeys, type PageRequest } from '#application';
import {
  apiKeyPage,
  apiKeySchema,
  createApiKeyBody,
  type CreateApiKeyBody,
  createdApiKeySchema,
  idPath,
  pageQuery,
} from '#contracts';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { presentApiKey, presentApiKeys, presentCreatedApiKey } from './account.presenter.js';

@ApiTags('Khoá API')
@Controller('api/api-keys')
export class ApiKeysController {
  constructor(private readonly apiKeys: ManageApiKeys) {}

  @Get()
  @ApiOperation({ summary: 'Danh sách khoá API (quản trị)' })
  @ApiOkResponse({ standardSchema: apiKeyPage })
  async list(@CurrentActor() actor: Actor, @Query({ schema: pageQuery }) page: PageRequest) {
    return presentApiKeys(await this.apiKeys.list(actor, page));
  }

  @Post()
  @ApiOperation({ summary: 'Cấp khoá API (quản trị); khoá chỉ hiện một lần' })
  @ApiCreatedResponse({ standardSchema: createdApiKeySchema })
  async create(@CurrentActor() actor: Actor, @Body({ schema: createApiKeyBody }) body: CreateApiKeyBody) {
    return presentCreatedApiKey(await this.apiKeys.create(actor, body));
  }

  @Delete(':id')
  @ApiOperation({ summary: 'Thu hồi khoá API (quản trị)' })
  @ApiOkResponse({ standardSchema: apiKeySchema })
  async revoke(@CurrentActor() actor: Actor, @Param({ schema: idPath }) { id }: { id: string }) {
    return presentApiKey(await this.apiKeys.revoke(actor, id));
  }
}
