import type { CookieOptions, Request, Response } from 'express';

// The one cookie there is: 256 random bits that name a session. It is for this host alone, out of reach for scripts, and
// not sent along by other sites' forms. Over TLS its name says so too (`__Host-`): no other host can plant it.

const options: CookieOptions = { httpOnly: true, sameSite: 'lax', path: '/' };

const nameOf = (secure: boolean): string => (secure ? '__Host-waymark' : 'waymark');

export function sessionTextIn({ headers }: Request, secure: boolean): string | null {
  const name = `${nameOf(secure)}=`;
  const found = (headers.cookie ?? '').split(';').flatMap((part) => {
    const cookie = part.trim();
    return cookie.startsWith(name) ? [cookie.slice(name.length)] : [];
  });
  // Two of one name: one of them was planted.
  return found.length === 1 ? found[0]! : null;
}

export const giveSession = (response: Response, text: string, secure: boolean): void =>
  void response.cookie(nameOf(secure), text, { ...options, secure });

export const takeSession = (response: Response, secure: boolean): void =>
  void response.clearCookie(nameOf(secure), { ...options, secure });
