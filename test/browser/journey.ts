import { openStage, type Stage } from './stage';
import type { Visitor } from './visitor';
import type { Cast } from './furnished';

/** Both ways in which a journey is made: side by side, in one house and on the same days, each with a case of its own. */
export const ways = [
  ['with JavaScript', true],
  ['without JavaScript', false],
] as const;

/** One of the two ways, with its people and with what it has found on its way. */
export interface Way<Role extends Cast, Own> {
  readonly stage: Stage;
  readonly people: Readonly<Record<Role, Visitor>>;
  /** What stands on record for this way alone, and addresses that it noted. */
  readonly own: Own;
  /** The morning of this day, on which everybody's session is new. */
  comes(day: string): Promise<void>;
}

interface Begun<Role extends Cast, Own> {
  readonly day: string;
  readonly secrets?: readonly string[];
  readonly people: readonly Role[];
  /** What has happened before the journey begins. */
  readonly before: (stage: Stage) => Promise<Own>;
}

type Chapter<Role extends Cast, Own> = (title: string, told: (way: Way<Role, Own>) => Promise<void>) => void;

/** The chapters of one journey: once one fails, the later ones of its way have nothing to stand on and say so at once. */
export function journey<Role extends Cast, Own>(begun: Begun<Role, Own>): Chapter<Role, Own> {
  const { day, secrets = [], people, before } = begun;
  let stage: Stage;
  const made = new Map<string, Way<Role, Own>>();
  const failed = new Map<string, string>();
  const left = new Map<string, number>();
  beforeAll(async () => {
    stage = await openStage(day, secrets);
    for (const [way, javaScript] of ways) {
      const entered: [Role, Visitor][] = [];
      for (const role of people) entered.push([role, await stage.enters(role, javaScript)]);
      made.set(way, wayOf(stage, Object.fromEntries(entered) as Record<Role, Visitor>, await before(stage)));
    }
  });
  afterAll(() => stage?.close());
  return (title, told) => {
    for (const [way] of ways)
      it(`${title}, ${way}`, async () => {
        const earlier = failed.get(way);
        if (earlier !== undefined) throw new Error(`"${earlier}" failed before.`);
        failed.set(way, title);
        // The other way has moved the clock on: whoever had come in comes in again.
        const { people: visitors } = made.get(way)!;
        if (stage.house.now() - (left.get(way) ?? stage.house.now()) > shortestIdle)
          for (const visitor of Object.values<Visitor>(visitors)) if (visitor.isKnown) await visitor.comesIn();
        await told(made.get(way)!);
        failed.delete(way);
        left.set(way, stage.house.now());
      });
  };
}

/** Milliseconds; sessions end after an hour. */
const shortestIdle = 3_000_000;

const wayOf = <Role extends Cast, Own>(stage: Stage, people: Record<Role, Visitor>, own: Own): Way<Role, Own> => ({
  stage,
  people,
  own,
  async comes(day) {
    await stage.house.comes(day);
    for (const visitor of Object.values<Visitor>(people)) await visitor.comesIn();
  },
});
