import { createHash } from 'node:crypto';
import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
  StreamableFile,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { type Actor, ApplicationError, IdempotencyKeys, type StoredAnswer, SystemClock } from '#application';
import { LOGGER, type Logger } from '#platform';
import { problemOfError } from './problem-of-error.js';
import { isApi } from './request-kind.js';

const keptMs = 24 * 60 * 60 * 1000;
/** Longer than any command takes; a process that died leaves its claim behind until then. */
const deadAfterMs = 5 * 60 * 1000;

interface Command {
  actor: string;
  key: string;
  request: string;
  now: Date;
}

/** `Idempotency-Key` on POST: the same command of the same actor is carried out once and answered alike for a day. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly keys: IdempotencyKeys,
    private readonly clock: SystemClock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request & { actor?: Actor }>();
    const key = request.headers['idempotency-key'];
    if (
      typeof key !== 'string' ||
      request.method !== 'POST' ||
      !isApi(request) ||
      request.actor === undefined
    ) {
      return next.handle();
    }
    const command = { ...commandOf(request, key), actor: actorKey(request.actor), now: this.clock.now() };
    const response = context.switchToHttp().getResponse<Response>();
    return from(
      this.once(command, response, () => lastValueFrom(next.handle(), { defaultValue: undefined })),
    );
  }

  private async once(command: Command, response: Response, work: () => Promise<unknown>): Promise<unknown> {
    const { now } = command;
    const claim = await this.keys.claim({
      ...command,
      forgetBefore: new Date(now.getTime() - keptMs),
      deadBefore: new Date(now.getTime() - deadAfterMs),
    });
    if (claim.kind === 'claimed') return this.carryOut(command, response, work);
    if (claim.request !== '' && claim.request !== command.request) throw keyUsedOtherwise();
    if (claim.kind === 'running') throw stillRunning();
    return replay(claim.answer, response);
  }

  private async carryOut(
    command: Command,
    response: Response,
    work: () => Promise<unknown>,
  ): Promise<unknown> {
    try {
      const body = await work();
      // What is streamed (a rehearsal) changes nothing, and is worked out anew.
      if (body instanceof StreamableFile) return await this.letGo(command).then(() => body);
      const location = response.getHeader('Location');
      await this.keep(command, {
        status: response.statusCode,
        body: body ?? null,
        location: typeof location === 'string' ? location : null,
      });
      return body;
    } catch (error) {
      const { problem } = problemOfError(error, response.req.path);
      if (problem.status < 500)
        await this.keep(command, { status: problem.status, body: problem, location: null });
      else await this.letGo(command);
      throw error;
    }
  }

  /** The command is done: failing to remember it must not turn its answer into an error. */
  private async keep(command: Command, answer: StoredAnswer): Promise<void> {
    await this.keys.store(command, answer).catch((error: unknown) => {
      this.logger.warn({ err: error }, 'the answer to an idempotent request could not be kept');
    });
  }

  private async letGo(command: Command): Promise<void> {
    await this.keys.release(command).catch((error: unknown) => {
      this.logger.warn({ err: error }, 'an idempotency key could not be released');
    });
  }
}

/** What a key stands for: the address with its query, and the body as it was read. */
function commandOf(request: Request, key: string): { key: string; request: string } {
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new ApplicationError(
      'bad-idempotency-key',
      400,
      'Idempotency-Key cần từ 1 đến 200 ký tự ASCII, không có dấu cách.',
    );
  }
  // A file is read only after this point: its length stands for it.
  const isFile = request.is('multipart/form-data') !== false && request.body === undefined;
  const body = isFile ? (request.headers['content-length'] ?? '') : JSON.stringify(request.body ?? {});
  const fingerprint = createHash('sha256').update(`${request.originalUrl}\n${body}`).digest('base64url');
  return { key, request: fingerprint };
}

function actorKey({ id, role }: Actor): string {
  return id ?? role;
}

function replay({ status, body, location }: StoredAnswer, response: Response): unknown {
  response.status(status).setHeader('Idempotent-Replayed', 'true');
  if (location !== null) response.setHeader('Location', location);
  if (status >= 400) response.type('application/problem+json');
  return body ?? undefined;
}

function keyUsedOtherwise(): ApplicationError {
  return new ApplicationError(
    'idempotency-key-reused',
    422,
    'Idempotency-Key này đã dùng cho một yêu cầu khác. Đề nghị dùng khoá mới.',
  );
}

function stillRunning(): ApplicationError {
  return new ApplicationError(
    'idempotency-key-in-use',
    409,
    'Yêu cầu với Idempotency-Key này đang được thực hiện. Đề nghị thử lại sau ít giây.',
    { state: 'running' },
  );
}
