import type { TokenScope } from '@waymark/access';
import type { Engine } from '@waymark/engine';
import type { Request } from 'express';
import { notFound, Problem } from '../problems/problem';

export interface TokenIn {
  readonly id: string;
  readonly person: string;
}

/** The bearer token that came with the request, where it opens what is asked. @throws Problem */
export function tokenIn({ tokens, time }: Engine, request: Request): TokenIn {
  const { headers } = request;
  const text = /^Bearer +([^ ]+) *$/i.exec(headers.authorization ?? '')?.[1];
  if (text === undefined) {
    throw new Problem('token-needed', {
      detail: 'Send a token made with "waymark token" as "Authorization: Bearer …".',
      headers: { 'WWW-Authenticate': 'Bearer realm="waymark"' },
    });
  }
  const verified = tokens.verify(text, time.now());
  if (verified.answer === 'valid') {
    insistOn(verified.scope, request);
    return verified;
  }
  const why = { unknown: 'is not known', expired: 'has expired', revoked: 'was revoked' }[verified.answer];
  throw new Problem('token-not-taken', {
    detail: `The token ${why}. Have a new one made with "waymark token".`,
    headers: {
      'WWW-Authenticate': `Bearer realm="waymark", error="invalid_token", error_description="The token ${why}"`,
    },
  });
}

/** A token opens no more than it was made for: what lies outside its cases is not there for it. */
function insistOn({ rights, cases }: TokenScope, { method, params, path }: Request): void {
  if (rights === 'read' && method !== 'GET' && method !== 'HEAD')
    throw new Problem('not-permitted', { detail: 'This token reads alone. Nothing was recorded.' });
  if (cases === null || path === '/api/v1/me') return;
  const asked = params['case'];
  if (typeof asked !== 'string' || !cases.includes(asked)) throw notFound();
}
