import { z } from 'zod';
import {
  administratorsIn,
  foundPartnership,
  keepAccounts,
  londonToday,
  makeToken,
  rebuildViews,
  resumeCase,
  setAsideIn,
  type Engine,
  type LocalVerbs,
} from '@waymark/engine';

const tokenAsked = z.strictObject({
  person: z.string(),
  days: z.number().int(),
  label: z.string(),
  scope: z.strictObject({ rights: z.enum(['read', 'record']), cases: z.array(z.string()).nullable() }).optional(),
});

const foundingAsked = z.strictObject({ name: z.string(), administrator: z.string(), further: z.boolean() });

const accountAsked = z.discriminatedUnion('verb', [
  z.strictObject({ verb: z.literal('add'), person: z.string(), signIn: z.string(), password: z.string() }),
  z.strictObject({ verb: z.literal('password'), signIn: z.string(), password: z.string() }),
  z.strictObject({ verb: z.enum(['disable', 'enable']), signIn: z.string() }),
  z.strictObject({ verb: z.literal('list') }),
]);

const resumeAsked = z.strictObject({ record: z.string().nullable() });

/** What this server does for a command typed beside it. */
export const localVerbs = (engine: Engine): LocalVerbs => ({
  found: async (body) => foundPartnership(engine, foundingAsked.parse(body), londonToday()),
  token: async (body) => makeToken(engine, tokenAsked.parse(body)),
  account: async (body) => keepAccounts(engine, accountAsked.parse(body)),
  administrators: async () => administratorsIn(engine),
  rebuild: async () => rebuildViews(engine),
  resume: async (body) => {
    const { record } = resumeAsked.parse(body);
    return record === null ? setAsideIn(engine) : resumeCase(engine, record);
  },
});
