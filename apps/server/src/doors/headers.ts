import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { Problem } from '../problems/problem';

export const securityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      scriptSrc: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
  },
  referrerPolicy: { policy: 'no-referrer' },
  // Loopback speaks plain HTTP.
  strictTransportSecurity: false,
});

export function noStore(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}

const ownNames = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** A page of somebody else's, to which a name server gives this machine's address, is not let in by its name. */
export function ownHostOnly({ headers }: Request, _response: Response, next: NextFunction): void {
  const name = (headers.host ?? '').replace(/:\d{1,5}$/, '').toLowerCase();
  next(ownNames.has(name) ? undefined : new Problem('wrong-host', { detail: 'Ask for 127.0.0.1 or localhost.' }));
}
