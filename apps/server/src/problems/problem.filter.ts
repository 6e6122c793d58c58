import { Catch, NotFoundException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import { correlationOf } from '../log/correlation';
import { causeOf } from '../log/cause';
import { problemFrom } from './from-failure';
import { Problem } from './problem';
import { methodsAt, type Route } from '../doors/routes';
import type { ErrorPages } from '../pages/rendering/error-pages';

/**
 * Whatever ends a request, it ends as application/problem+json, or for people as a page; what nobody foresaw is logged
 * without its words.
 */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly routes: () => readonly Route[],
    private readonly log: Logger,
    private readonly pages: ErrorPages,
  ) {}

  catch(failure: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const problem = failure instanceof NotFoundException ? this.noRoute(request) : problemFrom(failure);
    const correlation = correlationOf(response);
    if (problem.status >= 500) this.log.error({ correlation, ...causeOf(failure) }, problem.kind);
    if (this.pages.answers(request)) {
      this.pages.answer(failure, response, correlation);
      return;
    }
    if (response.headersSent) {
      response.destroy();
      return;
    }
    response.status(problem.status).set({ ...problem.details.headers });
    response.type('application/problem+json').send(JSON.stringify(problem.body(correlation)));
  }

  private noRoute({ path, method }: Request): Problem {
    const possible = methodsAt(this.routes(), path);
    if (possible.length === 0) {
      return new Problem('no-such-address', { detail: 'See /api/openapi.json for what there is.' });
    }
    return new Problem('method-not-possible', {
      detail: `${/^[A-Z]{1,10}$/.test(method) ? method : 'That method'} is not possible here. Possible: ${possible.join(', ')}.`,
      headers: { Allow: possible.join(', ') },
    });
  }
}
