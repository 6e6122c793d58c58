import type { Request } from 'express';

/** Under which address people reach this server. Without one of its own it is this machine's, over plain HTTP. */
export interface Site {
  /** `https://waymark.example`, where a server for TLS stands before this one; null: the loopback address. */
  readonly origin: string | null;
}

export const SITE = Symbol('site');

/** Cookies go over TLS alone. */
export const isSecure = ({ origin }: Site): boolean => origin !== null;

const ownNames = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** A page of somebody else's, to which a name server gives this machine's address, is not let in by its name. */
export const isOwnHost = ({ origin }: Site, host: string | undefined): boolean =>
  origin === null ? isThisMachine(host) : (host ?? '').toLowerCase() === new URL(origin).host;

/** Asked by this machine itself, under its own name. */
export const isThisMachine = (host: string | undefined): boolean =>
  ownNames.has((host ?? '').toLowerCase().replace(/:\d{1,5}$/, ''));

/**
 * Whether a form was sent from one of our own pages, as the browser says it. Pages send no referrer, so that browsers say
 * `Origin: null` of our own forms: then `Sec-Fetch-Site` alone counts, which no script can set. Whatever says neither is
 * no browser, and has no cookie that somebody else could make it send.
 */
export function isFromHere({ headers }: Request, site: Site): boolean {
  const fetchSite = headers['sec-fetch-site'];
  const origin = headers.origin;
  if (fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none') return false;
  if (origin === undefined) return true;
  if (origin === 'null') return fetchSite !== undefined;
  if (site.origin !== null) return origin === site.origin;
  return origin === `http://${headers.host ?? ''}`;
}

/**
 * From where a request comes. Behind a server for TLS that is what this server wrote down last: whatever stands before it
 * in the header was sent by somebody who may say anything.
 */
export function addressOf({ headers, socket }: Request, { origin }: Site): string {
  const direct = socket.remoteAddress ?? '';
  if (origin === null) return direct;
  const told = headers['x-forwarded-for'];
  return (Array.isArray(told) ? told.join(',') : (told ?? '')).split(',').at(-1)?.trim() || direct;
}
