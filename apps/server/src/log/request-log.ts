import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import { correlationOf } from './correlation';

/** One line a request: the route's pattern and never the address itself, no query, no body. */
export const logRequests =
  (log: Logger) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const started = performance.now();
    response.once('close', () => {
      log.info({
        method: /^[A-Z]{1,10}$/.test(request.method) ? request.method : 'other',
        route: (request.route as { path?: string } | undefined)?.path ?? 'none',
        status: response.statusCode,
        milliseconds: Math.round(performance.now() - started),
        correlation: correlationOf(response),
      });
    });
    next();
  };
