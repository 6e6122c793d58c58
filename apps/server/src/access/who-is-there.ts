import type { QueryBus } from '@nestjs/cqrs';
import { formTokenOf } from '@waymark/access';
import type { Engine } from '@waymark/engine';
import { PersonByIdNow } from '@waymark/engine/cqrs';
import type { NextFunction, Request, Response } from 'express';
import { sessionTextIn } from './cookies';
import { isSecure, type Site } from './site';
import type { KnownRequest, Who } from './who';

const nobodyThere = /^\/(api|health|assets)(\/|$)/i;

/** Finds out who signed in, before anything is decided by it: roles are read anew with every request. */
export const whoIsThere =
  (engine: Engine, queries: QueryBus, site: Site) =>
  async (request: Request, _response: Response, next: NextFunction): Promise<void> => {
    const text = nobodyThere.test(request.path) ? null : sessionTextIn(request, isSecure(site));
    const who = text === null ? null : await whoIn(engine, queries, text);
    if (who !== null) (request as KnownRequest).who = who;
    next();
  };

async function whoIn({ sessions, time }: Engine, queries: QueryBus, text: string): Promise<Who | null> {
  const session = sessions.find(text, time.now());
  if (session === null || !session.open) return null;
  const person = await queries.execute(new PersonByIdNow(session.person));
  if (person === null) return null;
  return { ...person, name: person.name ?? 'Signed in', session: session.id, csrf: formTokenOf(text) };
}
