import { Catch, Inject, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { causeOf } from '../../log/cause';
import { correlationOf } from '../../log/correlation';
import { ErrorPages } from './error-pages';

/** What ends a page's own route ends as a page. The log gets the kind of failure and its place, and none of its words. */
@Catch()
export class PageErrorFilter implements ExceptionFilter {
  private readonly log = new Logger('Pages');

  constructor(@Inject(ErrorPages) private readonly pages: ErrorPages) {}

  catch(failure: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    const correlation = correlationOf(response);
    if (this.pages.isTrouble(failure)) {
      const route = (http.getRequest<Request>().route as { path?: string } | undefined)?.path ?? 'none';
      this.log.error({ correlation, route, ...causeOf(failure) }, 'A page failed');
    }
    this.pages.answer(failure, response, correlation);
  }
}
