import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Debian's, without a window where that stands, for it is quicker; unless the environment names another. */
export const chromiumAt =
  process.env['WAYMARK_TEST_CHROMIUM'] ??
  ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find((path) => existsSync(path)) ??
  '/usr/bin/chromium';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const launched = (): Promise<Browser> => chromium.launch({ executablePath: chromiumAt, args: flags });

/** Journeys where there is a browser. Where there is none, each says that it was skipped, and why. */
export const inBrowser: typeof describe = existsSync(chromiumAt)
  ? describe
  : ((saysWhy) => {
      process.stderr.write(`\n*** SKIPPED: ${saysWhy}\n\n`);
      return Object.assign(
        (title: string, tests: () => void) => describe.skip(`${title} (SKIPPED: ${saysWhy})`, tests),
        describe,
      ) as typeof describe;
    })(`no browser stands at ${chromiumAt}. Install Debian's "chromium", or set WAYMARK_TEST_CHROMIUM to another one.`);
