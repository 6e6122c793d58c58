import type { StatedDate } from '@waymark/statute';
import { placed, standingAsOf } from '../frame';
import type { Initiation, LifeStep, PracticeReview } from './state';
import { statutoryKind } from './values';

// What begins a practice review, changes what it is and ends it. How it stands is told from all of these together, in the
// order of their days, for each says another thing according to what came before it: initiated again after it was
// discontinued, a review begins anew; initiated again while it goes on, nothing moves.

type Lived = Pick<PracticeReview, 'initiated' | 'kind' | 'decidedOn' | 'due' | 'owner' | 'discontinued'>;

const unborn: Lived = { initiated: null, kind: null, decidedOn: null, due: null, owner: null, discontinued: false };

/** What ends a discontinuing, and what begins one, tell of it, also for the stage that the review stands at. */
const ofItsEnd = new Set<LifeStep['tells']>(['initiated', 'discontinued', 'going on']);

export function living(state: PracticeReview, step: LifeStep): PracticeReview {
  const life = placed(state.life, step);
  const known = ofItsEnd.has(step.tells) ? standingAsOf(state, 'discontinued', step.on) : state;
  return { ...known, life, ...life.reduce(lived, unborn) };
}

function lived(before: Lived, step: LifeStep): Lived {
  switch (step.tells) {
    case 'initiated':
      return before.initiated === null || before.discontinued || step.anew === true ? begun(before, step) : before;
    case 'kind':
      return { ...before, kind: step.kind, decidedOn: decidedOn(before, step), due: step.due ?? before.due };
    case 'owner':
      return { ...before, owner: step.owner };
    case 'due':
      return { ...before, due: step.due };
    case 'discontinued':
      return { ...before, discontinued: true };
    case 'going on':
      return { ...before, discontinued: false };
    // It ends nothing by itself: the partners discontinue the review.
    case 'national review':
      return before;
  }
}

/**
 * The six months run from the decision to initiate (WT23 ¶365). An owner and a day that were agreed before the first
 * beginning stand where it says none; begun anew, it has those that are said then.
 */
const begun = (before: Lived, { kind, origin, from, owner, due, on }: Initiation): Lived => ({
  initiated: { origin, on, from },
  kind,
  decidedOn: kind === statutoryKind ? on : null,
  due: before.initiated === null ? (due ?? before.due) : due,
  owner: before.initiated === null ? (owner ?? before.owner) : owner,
  discontinued: false,
});

/** What becomes a local child safeguarding practice review has its six months from the day on which that was decided. */
function decidedOn(before: Lived, { kind, on }: Pick<PracticeReview, 'kind'> & { on: StatedDate }): StatedDate | null {
  if (kind !== statutoryKind) return null;
  return before.kind === statutoryKind ? before.decidedOn : on;
}

/** The day on which it was discontinued last; null where it goes on. */
export const discontinuedOn = ({ life }: PracticeReview): StatedDate | null =>
  life.reduce<StatedDate | null>(
    (on, step) => (step.tells === 'discontinued' ? step.on : ofItsEnd.has(step.tells) ? null : on),
    null,
  );
