import { json, urlencoded } from 'express';
import type { Door } from './in-order';

const limit = '1mb';
const readJson = json({ limit });
const readForm = urlencoded({ limit, extended: false, parameterLimit: 2_000 });

/** Express takes an address in capitals for the same. */
export const isApi = (path: string): boolean => /^\/api(\/|$)/i.test(path);

/** The JSON API is sent JSON, pages what browsers send of their forms. A post of anything else stays unread, and is refused. */
export const readBody: Door = (request, response, next) =>
  (isApi(request.path) ? readJson : readForm)(request, response, next);
