import { type ArgumentMetadata, Injectable, StandardSchemaValidationPipe } from '@nestjs/common';
import { ApplicationError } from '#application';
import type { ProblemDetail } from '#platform';
import { detailsOfIssue } from './issue-details.js';
import { unstorableTexts } from './unstorable-text.js';

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
    const name = metadata.data === undefined ? '' : `/${metadata.data}`;
    const prefix = (prefixes[metadata.type] ?? '') + name;
    const unstorable = unstorableTexts(given, prefix);
    if (unstorable.length > 0)
      throw invalid(unstorable.map((pointer) => ({ pointer, code: 'invalid', message: unstorableWords })));
    const result = await this.validate<T>(given, schema);
    if (result.issues === undefined) return result.value;
    throw invalid(result.issues.flatMap((issue) => detailsOfIssue(issue, prefix)));
  }
}

const unstorableWords = 'Có ký tự không lưu được (U+0000).';

function invalid(errors: ProblemDetail[]): ApplicationError {
  return new ApplicationError('invalid-request', 422, 'Dữ liệu gửi lên chưa đúng.', { errors });
}
