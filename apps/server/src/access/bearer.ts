import type { Engine } from '@waymark/engine';
import type { Request } from 'express';
import { Problem } from '../problems/problem';

/** The person whose bearer token came with the request. @throws Problem */
export function personOfToken({ tokens, time }: Engine, { headers }: Request): string {
  const text = /^Bearer +([^ ]+) *$/i.exec(headers.authorization ?? '')?.[1];
  if (text === undefined) {
    throw new Problem('token-needed', {
      detail: 'Send a token made with "waymark token" as "Authorization: Bearer …".',
      headers: { 'WWW-Authenticate': 'Bearer realm="waymark"' },
    });
  }
  const verified = tokens.verify(text, time.now());
  if (verified.answer === 'valid') return verified.person;
  const why = { unknown: 'is not known', expired: 'has expired', revoked: 'was revoked' }[verified.answer];
  throw new Problem('token-not-taken', {
    detail: `The token ${why}. Have a new one made with "waymark token".`,
    headers: {
      'WWW-Authenticate': `Bearer realm="waymark", error="invalid_token", error_description="The token ${why}"`,
    },
  });
}
