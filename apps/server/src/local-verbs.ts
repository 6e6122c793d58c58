import { z } from 'zod';
import { makeToken, rebuildViews, type Engine, type LocalVerbs } from '@waymark/engine';

const tokenAsked = z.strictObject({
  person: z.string(),
  days: z.number().int(),
  label: z.string(),
});

/** What this server does for a command typed beside it. */
export const localVerbs = (engine: Engine): LocalVerbs => ({
  token: async (body) => makeToken(engine, tokenAsked.parse(body)),
  rebuild: async () => rebuildViews(engine),
});
