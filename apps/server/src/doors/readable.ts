import { whyNotText } from '@waymark/casework';
import type { NextFunction, Request, Response } from 'express';
import { Problem, unreadable } from '../problems/problem';
import { isApi } from './body';

const deepest = 40;

/**
 * What JSON can say and a record cannot hold is refused before anything looks at it: half characters (their bytes could
 * not be stored and hashed), null characters, numbers beyond all bounds, nesting without end.
 */
export function readableBody({ body, method, headers, path }: Request, _response: Response, next: NextFunction): void {
  if (!isApi(path)) {
    next(method === 'POST' && !isForm(headers['content-type']) ? notAForm() : undefined);
    return;
  }
  if (method === 'POST' && !/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) {
    next(new Problem('not-json', { detail: 'Send the body as JSON, with Content-Type: application/json.' }));
    return;
  }
  if (method === 'POST' && (typeof body !== 'object' || body === null || Array.isArray(body))) {
    next(new Problem('unreadable-body', { detail: 'Send a JSON object.' }));
    return;
  }
  const because = method === 'POST' ? whyUnreadable(body, '', 0) : null;
  next(because === null ? undefined : unreadable([because]));
}

/** Pages take what browsers send of their forms; each form judges its own fields. */
const isForm = (type = ''): boolean => /^application\/x-www-form-urlencoded\s*(;|$)/i.test(type);

const notAForm = (): Problem => new Problem('not-json', { detail: 'Pages take what their own forms send.' });

function whyUnreadable(value: unknown, field: string, depth: number): { field: string; because: string } | null {
  if (typeof value === 'string') {
    const because = whyNotText(value);
    return because === null ? null : { field, because };
  }
  if (typeof value === 'number') return Number.isFinite(value) ? null : { field, because: 'The number is too large.' };
  if (typeof value !== 'object' || value === null) return null;
  if (depth === deepest) return { field, because: 'It is nested too deeply.' };
  for (const [name, inner] of Object.entries(value)) {
    if (whyNotText(name) !== null || name === '__proto__')
      return { field, because: 'It has a field with an impossible name.' };
    const found = whyUnreadable(inner, field === '' ? name : `${field}.${name}`, depth + 1);
    if (found !== null) return found;
  }
  return null;
}
