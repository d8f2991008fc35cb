import {
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  PayloadTooLargeException,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import type { Observable } from 'rxjs';
import { ApplicationError } from '#application';

interface Upload {
  originalname: string;
  buffer: Buffer<ArrayBuffer>;
}

const MAX_BYTES = 20 * 1024 * 1024;
const ReadForm = FileInterceptor('file', {
  limits: { fileSize: MAX_BYTES, files: 1, fields: 300, fieldSize: 64 * 1024 },
  defParamCharset: 'utf8',
});

/** Reads a multipart form into memory; the file stands in the body beside the other fields, as the contract has it. */
export class FormFileInterceptor implements NestInterceptor {
  private readonly form = new ReadForm();

  /** `tooLarge`: what a person with a file over 20 MB is told. */
  constructor(private readonly tooLarge: string) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    return this.read(context, {
      handle: () => {
        const request = context
          .switchToHttp()
          .getRequest<{ body?: Record<string, unknown>; file?: Upload }>();
        const { file } = request;
        if (file !== undefined)
          request.body = { ...request.body, file: new File([file.buffer], file.originalname) };
        return next.handle();
      },
    });
  }

  private async read(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    try {
      return await this.form.intercept(context, next);
    } catch (error) {
      if (!(error instanceof PayloadTooLargeException)) throw error;
      const message = this.tooLarge;
      throw new ApplicationError('file-too-large', 413, message, { errors: [{ pointer: '/file', message }] });
    }
  }
}
