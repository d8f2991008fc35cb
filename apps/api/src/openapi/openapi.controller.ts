import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import type { Response } from 'express';
import { pageHeaders } from '../pages/index.js';
import { ApiDocument } from './api-document.js';
import { docsPage } from './docs-page.js';

@ApiExcludeController()
@Controller('api')
export class OpenApiController {
  constructor(private readonly document: ApiDocument) {}

  @Get('openapi.json')
  json(): OpenAPIObject {
    return this.document.get();
  }

  @Get('docs')
  page(@Res({ passthrough: true }) response: Response): string {
    response.set(pageHeaders);
    return docsPage(this.document.get());
  }
}
