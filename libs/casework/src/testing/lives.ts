import { addDays } from '@waymark/statute';
import { choosing } from './paths';
import { objectionsOf, type Story } from './story';
import type { Happened } from './orders';
import { pick, type Choose } from './walk';

// Random lives of a record: what happened, one after the other, each on a day of its own, as it might have been recorded on
// the days themselves; and the same typed in random orders.

export type Happening = readonly [type: string, data: object];

export interface Lived {
  /** As it happened. */
  readonly life: readonly Happened[];
  readonly order: readonly Happened[];
}

interface Asked {
  readonly seed: number;
  readonly lives: number;
  readonly length: number;
  /** Orders of each life. */
  readonly orders: number;
}

/**
 * Lives of a record that had come so far, of happenings of these kinds: none is refused on its day, and after each the record
 * is at the stage where it stands. Work on what nobody has begun, say, leaves the stage behind.
 */
export function livesOf(begin: () => Story, happenings: readonly Happening[], from: string, asked: Asked): Lived[] {
  const choose = choosing(asked.seed);
  return Array.from({ length: asked.lives }, () => lifeOf(begin(), happenings, from, asked.length, choose)).flatMap(
    (life) => Array.from({ length: asked.orders }, () => ({ life, order: shuffled(life, choose) })),
  );
}

function lifeOf(
  told: Story,
  happenings: readonly Happening[],
  from: string,
  length: number,
  choose: Choose,
): readonly Happened[] {
  const life: Happened[] = [];
  for (let attempt = 0; life.length < length && attempt < 20 * length; attempt += 1) {
    const on = addDays(from, 1 + 2 * life.length);
    const [type, data] = pick(choose, happenings);
    if (objectionsOf(told.tries(type, data, { on })).some(({ force }) => force === 'refuse')) continue;
    const next = told.again().given(type, data, { on });
    if (next.stage() !== told.page.standsAt?.(next.instance().state)) continue;
    told.given(type, data, { on });
    life.push([type, data, on]);
  }
  return life;
}

function shuffled<T>(all: readonly T[], choose: Choose): readonly T[] {
  const left = [...all];
  return all.map(() => left.splice(choose(left.length), 1)[0]!);
}
