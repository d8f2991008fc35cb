import type { Provider } from '@nestjs/common';
import { SchemaState } from '#application';
import { TypeormSchemaState } from './typeorm-schema-state.js';

export const healthProviders: Provider[] = [{ provide: SchemaState, useClass: TypeormSchemaState }];
