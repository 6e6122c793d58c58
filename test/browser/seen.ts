import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { wrongOnAPhone } from './narrow';

// What is asked of every page that a journey comes to, whatever the journey is about.

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Uncompressed: the page, its style sheet and whatever else it loads at once. */
export const heaviest = 150_000;

export interface Looking {
  /** Without JavaScript nothing can be asked of the page from within; the other run does. */
  readonly javaScript: boolean;
  /** Names of people, and what was typed: neither a title nor an address holds them. */
  readonly secrets: readonly string[];
}

/** @throws when the page is not as every page must be */
export async function lookAt(page: Page, weight: number, { javaScript, secrets }: Looking): Promise<void> {
  const url = decodeURIComponent(page.url());
  const title = await page.title();
  const wrong: string[] = [];
  if (weight > heaviest) wrong.push(`it weighs ${Math.round(weight / 1000)} kB`);
  if (title === '') wrong.push('it has no title');
  const told = secrets.filter((secret) => `${title} ${url}`.toLowerCase().includes(secret.toLowerCase()));
  if (told.length > 0)
    wrong.push(`its title or address holds ${told.map((secret) => JSON.stringify(secret)).join(', ')}`);
  if (javaScript) wrong.push(...(await violationsOn(page)));
  if (wrong.length > 0) throw new Error(`"${title}" at ${url}: ${wrong.join('; ')}.`);
}

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** Pages that were judged already. One that differs from an earlier one in its words and ids alone is built like it. */
const judged = new Set<string>();

const opaque = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[\w-]{43}|[0-9a-f]{32}/g;

/** Run from outside, so that the page's own policy on scripts stands as it is. */
async function violationsOn(page: Page): Promise<string[]> {
  const drawn = (await page.content()).replace(opaque, '').replace(/>[^<]*[^<\s][^<]*</g, '>words<');
  if (judged.has(drawn)) return [];
  judged.add(drawn);
  await page.evaluate(axe);
  const violations = (await page.evaluate(
    `axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(tags)} }, resultTypes: ['violations'] })
      .then(({ violations }) => violations)`,
  )) as readonly Violation[];
  return [
    ...violations.map(
      ({ id, help, nodes }) =>
        `axe ${id}: ${help} (${nodes
          .map(({ html }) => html.slice(0, 200))
          .slice(0, 3)
          .join(' | ')})`,
    ),
    ...(await wrongOnAPhone(page)),
  ];
}
