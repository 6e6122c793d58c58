import type { Browser } from 'playwright-core';
import { launched } from './chromium';
import { people, type Cast } from './furnished';
import { openHouse, type House } from './house';
import { Visitor } from './visitor';

/** A house and a browser for one journey. Each person has a window of their own, with cookies of their own. */
export interface Stage {
  readonly house: House;
  enters(role: Cast, javaScript: boolean): Promise<Visitor>;
  close(): Promise<void>;
}

/** `secrets`: what is typed on the way and stands in no title and no address. */
export async function openStage(day: string, secrets: readonly string[]): Promise<Stage> {
  const browser: Browser = await launched();
  const house = await openHouse(day);
  const visitors: Visitor[] = [];
  return {
    house,
    async enters(role, javaScript) {
      const visitor = await Visitor.at(house, browser, people[role], { javaScript, secrets: [...secrets] });
      visitors.push(visitor);
      return visitor;
    },
    async close() {
      for (const visitor of visitors) await visitor.leaves();
      await browser.close();
      await house.close();
    },
  };
}
