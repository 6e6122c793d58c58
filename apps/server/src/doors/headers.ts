import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import { isOwnHost, isThisMachine, isSecure, type Site } from '../access/site';
import { Problem } from '../problems/problem';

/** The same for every answer, so helmet is asked once for what it would say each time. */
export function securityHeaders(site: Site) {
  const said = new Map<string, string>();
  const listening = { setHeader: (name: string, value: string) => said.set(name, value), removeHeader: () => {} };
  helmetFor(site)({} as Request, listening as unknown as Response, (failure?: unknown) => {
    if (failure !== undefined) throw failure as Error;
  });
  const headers = [...said];
  return (_request: Request, response: Response, next: NextFunction): void => {
    for (const [name, value] of headers) response.setHeader(name, value);
    next();
  };
}

const helmetFor = (site: Site) =>
  helmet({
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
    strictTransportSecurity: isSecure(site) && { maxAge: 31_536_000, includeSubDomains: true },
  });

export function noStore(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}

/** Whoever watches over the machine asks for its health there, whatever address people have for it. */
export const ownHostOnly =
  (site: Site) =>
  ({ headers, path }: Request, _response: Response, next: NextFunction): void => {
    const isTheirs = isOwnHost(site, headers.host) || (path.startsWith('/health/') && isThisMachine(headers.host));
    next(isTheirs ? undefined : new Problem('wrong-host', { detail: wrongHost(site) }));
  };

const wrongHost = ({ origin }: Site): string =>
  `Ask for ${origin === null ? '127.0.0.1 or localhost' : new URL(origin).host}.`;
