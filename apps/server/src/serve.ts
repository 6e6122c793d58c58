import { setFlagsFromString } from 'node:v8';
import type { INestApplication } from '@nestjs/common';
import { demonstrateIfEmpty } from '@waymark/demonstration';
import {
  administratorsIn,
  configurationFrom,
  forgetWhatIsOver,
  listenLocally,
  openEngine,
  tellOwedDeeds,
  type Engine,
} from '@waymark/engine';
import { readHistoriesAhead } from '@waymark/projections';
import { createServer } from './create-server';
import { demonstrationAccounts, whoCanSignIn } from './demonstration-accounts';
import { keepWatch } from './keep-watch';
import { localVerbs } from './local-verbs';
import { compileFirst, compileOthers } from './pages/rendering/ahead';

export interface Serving {
  readonly data: string;
  readonly demoIfEmpty: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Runs until it is told to stop. It listens on the loopback address alone: TLS is the work of a server before it.
 * The first line on standard output says where to look and, in a demonstration, who can sign in; notices go to standard error.
 */
export async function serve({ data, demoIfEmpty, environment }: Serving): Promise<void> {
  const configuration = configurationFrom(environment);
  const notice = (line: string): void => void process.stderr.write(`waymark: ${line}\n`);
  if (demoIfEmpty) await demonstrateIfEmpty({ data, environment, notice });
  const engine = await openEngine({ data, environment, time: null, notice });
  try {
    await demonstrationAccounts(engine);
    const app = await createServer(engine, { origin: configuration.origin });
    compileFirst();
    const local = await listenLocally(engine.folder, localVerbs(engine));
    engine.runner.follow();
    engine.policies.follow();
    await app.listen(configuration.port, '127.0.0.1');
    const stopping = new AbortController();
    const afterwards = setTimeout(() => goOn(engine, notice, stopping.signal), whoeverWaits).unref();
    const invented = engine.demonstration ? ' (a demonstration: every name is invented).' : '';
    process.stdout.write(
      `Waymark is at ${configuration.origin ?? (await addressOf(app))}${invented}${whoCanSignIn(engine)}\n`,
    );
    if (engine.accounts.list().length === 0) notice(howToBegin((await administratorsIn(engine)).length > 0));
    await stopAsked();
    stopping.abort();
    clearTimeout(afterwards);
    await local.close();
    await app.close();
  } finally {
    await engine.close();
  }
}

/** What to do beside the server: a new installation is founded; one whose accounts are gone, as after a restore, has its people. */
const howToBegin = (hasAdministrator: boolean): string =>
  `Nobody can sign in yet. Beside this server ${
    hasAdministrator
      ? '"waymark account list" names the administrators with their ids'
      : '"waymark token --found NAME" registers the partnership and prints its administrator\'s id'
  }, and "waymark account add NAME --person ID" lets one of them sign in.`;

const addressOf = async (app: INestApplication): Promise<string> => (await app.getUrl()).replace('[::1]', '127.0.0.1');

/** Milliseconds that the first page has for itself: whoever started Waymark waits for it. */
const whoeverWaits = 1_000;

/** What the first page needs nothing of, until it is stopped. */
function goOn(engine: Engine, notice: (line: string) => void, stopping: AbortSignal): void {
  // Node lets rubbish pile up to several times what is in use. Collected sooner, the server stays below 300 MB with fifty
  // people at its pages, and answers them no slower (docs/benchmarks.md).
  setFlagsFromString('--heap-growing-percent=15');
  engine.search.follow();
  readHistoriesAhead(engine.views, stopping).catch((failure: unknown) => {
    // What was being read as the server stopped has nobody to wait for it.
    if (stopping.aborted) return;
    notice(`Figures are slow to come at first, for their cases could not be read: ${(failure as Error).message}`);
  });
  const besides = () => {
    forget(engine, notice);
    void tellOwedDeeds(engine, notice);
  };
  keepWatch({ engine, besides, notice, stopping });
  compileOthers(notice, stopping);
}

function forget(engine: Engine, notice: (line: string) => void): void {
  try {
    forgetWhatIsOver(engine);
  } catch (failure) {
    notice(`What is kept for a while could not be cleared away: ${(failure as Error).message}`);
  }
}

const stopAsked = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
