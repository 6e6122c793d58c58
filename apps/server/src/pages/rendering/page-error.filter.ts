import { Catch, Inject, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ErrorPages } from './error-pages';

/** What ends a page's own route ends as a page. The log gets the kind of failure, and none of its words. */
@Catch()
export class PageErrorFilter implements ExceptionFilter {
  private readonly log = new Logger('Pages');

  constructor(@Inject(ErrorPages) private readonly pages: ErrorPages) {}

  catch(failure: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    if (this.pages.isTrouble(failure)) {
      const route = (http.getRequest<Request>().route as { path?: string } | undefined)?.path ?? 'none';
      this.log.error(`A page at ${route} failed: ${failure instanceof Error ? failure.name : 'unknown'}`);
    }
    this.pages.answer(failure, http.getResponse<Response>());
  }
}
