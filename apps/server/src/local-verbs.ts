import { z } from 'zod';
import { makeToken, rebuildViews, resumeCase, setAsideIn, type Engine, type LocalVerbs } from '@waymark/engine';

const tokenAsked = z.strictObject({
  person: z.string(),
  days: z.number().int(),
  label: z.string(),
});

const resumeAsked = z.strictObject({ record: z.string().nullable() });

/** What this server does for a command typed beside it. */
export const localVerbs = (engine: Engine): LocalVerbs => ({
  token: async (body) => makeToken(engine, tokenAsked.parse(body)),
  rebuild: async () => rebuildViews(engine),
  resume: async (body) => {
    const { record } = resumeAsked.parse(body);
    return record === null ? setAsideIn(engine) : resumeCase(engine, record);
  },
});
