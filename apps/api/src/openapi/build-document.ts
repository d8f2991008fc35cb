import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { problemSchema } from '#contracts';
import { describeOperation } from './describe-operation.js';
import { problemResponses } from './problem-responses.js';
import { convertContract } from './schema-converter.js';

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The OpenAPI 3.1 document of everything under /api, made from the contracts that check the requests. */
export function buildDocument(app: INestApplication): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, description(), {
    standardSchemaConverter: convertContract,
    operationIdFactory: (controller, method) =>
      `${lowerFirst(controller.replace(/Controller$/, ''))}.${method}`,
    autoTagControllers: false,
  });
  const paths = Object.entries(document.paths).filter(([path]) => path.startsWith('/api/'));
  for (const [, item] of paths) {
    for (const method of methods) {
      const operation = item[method];
      if (operation !== undefined) describeOperation(method, operation);
    }
  }
  const problem = convertContract(problemSchema, { schemaType: 'output' });
  return {
    ...document,
    paths: Object.fromEntries(paths),
    components: {
      ...document.components,
      schemas: { ...document.components?.schemas, ...problem.components },
      responses: problemResponses(),
    },
  };
}

function description() {
  return new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Đôn Đốc')
    .setDescription(
      'Theo dõi, đôn đốc thực hiện kế hoạch cải cách hành chính. Mọi lỗi theo RFC 9457 (application/problem+json). ' +
        'Mọi POST nhận Idempotency-Key: cùng khoá, cùng nội dung thì chỉ thực hiện một lần trong 24 giờ.',
    )
    .setVersion('0.1.0')
    .addCookieAuth('dondoc_session', { type: 'apiKey', in: 'cookie' }, 'session')
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'apiKey')
    .build();
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
