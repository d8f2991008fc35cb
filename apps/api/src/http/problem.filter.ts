import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { Request, Response } from 'express';
import { LOGGER, type Logger, type Problem } from '#platform';
import { pageHeaders } from '../pages/index.js';
import { errorPage } from './error-page.js';
import { problemOfError } from './problem-of-error.js';
import { addressForLog, prefersPage } from './request-kind.js';

/** The one place that turns errors into answers: problem+json, or a page for people. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const { problem, retryAfter } = problemOfError(error, request.path);
    this.log(error, request, problem);
    if (response.headersSent) return void response.end();
    if (retryAfter !== null) response.setHeader('Retry-After', String(retryAfter));
    response.setHeader('Cache-Control', 'no-store');
    answer(request, response, problem);
  }

  private log(error: unknown, request: Request, problem: Problem): void {
    if (problem.status < 500) return;
    const about = { err: error, method: request.method, address: addressForLog(request) };
    if (problem.status === 503) this.logger.warn(about, 'a request could not be served now');
    else this.logger.error(about, 'a request failed');
  }
}

function answer(request: Request, response: Response, problem: Problem): void {
  if (!prefersPage(request)) {
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  } else if (problem.status === 401 && request.method === 'GET') {
    response.redirect(303, `/dang-nhap?tiep=${encodeURIComponent(request.originalUrl)}`);
  } else {
    response.status(problem.status).set(pageHeaders).send(errorPage(problem));
  }
}
