import { type ArgumentMetadata, Injectable, StandardSchemaValidationPipe } from '@nestjs/common';
import { ApplicationError } from '#application';
import { detailsOfIssue } from './issue-details.js';

/** Where a parameter stands; pointers into the body have no prefix. */
const prefixes: Record<string, string> = { query: '/query', param: '/path' };

/** Checks what comes in against the contract of the route: 422 with a JSON pointer for each thing wrong. */
@Injectable()
export class ContractPipe extends StandardSchemaValidationPipe {
  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    const { schema } = metadata;
    if (schema === undefined || !this.toValidate(metadata)) return value;
    const given: unknown = value === undefined && metadata.type === 'body' ? {} : value;
    this.stripProtoKeys(given);
    const result = await this.validate<T>(given, schema);
    if (result.issues === undefined) return result.value;
    const prefix = prefixes[metadata.type] ?? '';
    const name = metadata.data === undefined ? '' : `/${metadata.data}`;
    const errors = result.issues.flatMap((issue) => detailsOfIssue(issue, prefix + name));
    throw new ApplicationError('invalid-request', 422, 'Dữ liệu gửi lên chưa đúng.', { errors });
  }
}
