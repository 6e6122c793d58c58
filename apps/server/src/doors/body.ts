import { json, urlencoded } from 'express';
import type { IncomingMessage } from 'node:http';
import type { KnownRequest } from '../access/who';
import { keptToMeasure, longestBody } from './overlong';
import type { Door } from './in-order';

/** Whoever signed in and sends a form with far too long a text is told at its box, and keeps the others. */
const longestRead = 16 * longestBody;

const readJson = json({ limit: longestBody });
const fields = { extended: false, parameterLimit: 2_000 } as const;
const readForm = urlencoded({ ...fields, limit: longestBody });
const overlong = new WeakSet<IncomingMessage>();
const readLongForm = urlencoded({
  ...fields,
  limit: longestRead,
  verify: (request, _response, { length }) => void (length > longestBody && overlong.add(request)),
});

/** Express takes an address in capitals for the same. */
export const isApi = (path: string): boolean => /^\/api(\/|$)/i.test(path);

/** The JSON API is sent JSON, pages what browsers send of their forms. A post of anything else stays unread, and is refused. */
export const readBody: Door = (request, response, next) => {
  if (isApi(request.path)) return readJson(request, response, next);
  if ((request as Partial<KnownRequest>).who === undefined) return readForm(request, response, next);
  return readLongForm(request, response, (failure?: unknown) => {
    if (failure !== undefined || !overlong.has(request)) return next(failure);
    next(keptToMeasure(request.body) ? undefined : tooLarge());
  });
};

const tooLarge = () => Object.assign(new Error('The body is too large.'), { status: 413 });
