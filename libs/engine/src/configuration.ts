import { z } from 'zod';

/** What the environment may say. Secrets come from here or from a file, never from a command line. */
const variables = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  WAYMARK_ORIGIN: z
    .string()
    .regex(/^https:\/\/[a-z0-9.-]+(:[0-9]{1,5})?$/)
    .optional(),
  WAYMARK_EVENTSTORE: z.string().min(1).optional(),
  WAYMARK_MASTER_KEY: z.string().optional(),
  WAYMARK_MASTER_KEY_FILE: z.string().optional(),
  WAYMARK_COMMAND_DEADLINE: z.coerce.number().int().min(100).max(60_000).default(5_000),
});

export interface Configuration {
  readonly port: number;
  /** `https://waymark.example`: where people reach it, behind a server for TLS; null: on this machine alone. */
  readonly origin: string | null;
  /** A connection string; null: the embedded store. It may hold a password: it is never printed. */
  readonly eventStore: string | null;
  readonly masterKeyEnvironment: Readonly<Record<string, string | undefined>>;
  /** Milliseconds that a command may try. */
  readonly commandDeadline: number;
}

/** The environment holds something that cannot be used. Names the variable and never quotes its value. */
export class UnusableConfiguration extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'UnusableConfiguration';
  }
}

/** @throws UnusableConfiguration */
export function configurationFrom(environment: Readonly<Record<string, string | undefined>>): Configuration {
  const read = variables.safeParse(environment);
  if (!read.success) {
    const names = [...new Set(read.error.issues.map(({ path }) => path.join('.')))].join(', ');
    throw new UnusableConfiguration(`The environment variable ${names} cannot be used as it is set.`);
  }
  const {
    PORT,
    WAYMARK_ORIGIN,
    WAYMARK_EVENTSTORE,
    WAYMARK_MASTER_KEY,
    WAYMARK_MASTER_KEY_FILE,
    WAYMARK_COMMAND_DEADLINE,
  } = read.data;
  return Object.freeze({
    port: PORT,
    origin: WAYMARK_ORIGIN ?? null,
    eventStore: WAYMARK_EVENTSTORE ?? null,
    masterKeyEnvironment: { WAYMARK_MASTER_KEY, WAYMARK_MASTER_KEY_FILE },
    commandDeadline: WAYMARK_COMMAND_DEADLINE,
  });
}
