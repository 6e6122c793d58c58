import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';

/** Names one request in the log and in the answer. It is made here: what a client sends would stand in the log unread. */
export function correlate(_request: Request, response: Response, next: NextFunction): void {
  const correlation = randomUUID();
  response.locals['correlation'] = correlation;
  response.setHeader('Waymark-Correlation', correlation);
  next();
}

export const correlationOf = (response: Response): string => String(response.locals['correlation'] ?? '');
