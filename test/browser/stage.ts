import type { Browser } from 'playwright-core';
import { launched } from './chromium';
import { people, type Cast } from './furnished';
import { openHouse, type House } from './house';
import { Visitor } from './visitor';

/** A house and a browser for one journey. Each person has a window of their own, with cookies of their own. */
export interface Stage {
  readonly house: House;
  enters(role: Cast): Promise<Visitor>;
  close(): Promise<void>;
}

export interface Run {
  readonly javaScript: boolean;
  /** What is typed on the way and stands in no title and no address. */
  readonly secrets?: readonly string[];
}

/** Both ways in which a journey is made. */
export const bothWays = [
  ['with JavaScript', true],
  ['without JavaScript', false],
] as const;

let browser: Promise<Browser> | null = null;

export async function openStage(day: string, { javaScript, secrets = [] }: Run): Promise<Stage> {
  browser ??= launched();
  const opened = await browser;
  const house = await openHouse(day);
  const visitors: Visitor[] = [];
  return {
    house,
    async enters(role) {
      const visitor = await Visitor.at(house, opened, people[role], { javaScript, secrets: [...secrets] });
      visitors.push(visitor);
      return visitor;
    },
    async close() {
      for (const visitor of visitors) await visitor.leaves();
      await house.close();
    },
  };
}

/** One browser serves all journeys of a file. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = null;
}

/** The chapters of one journey: once one fails, the later ones have nothing to stand on and say so at once. */
export function chapters(): (title: string, told: () => Promise<void>) => void {
  let failed: string | null = null;
  return (title, told) =>
    it(title, async () => {
      if (failed !== null) throw new Error(`"${failed}" failed before.`);
      failed = title;
      await told();
      failed = null;
    });
}
