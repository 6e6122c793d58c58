import {
  certainlyBefore,
  recipientsOf,
  type AgreedDeadlineId,
  type CivilDate,
  type ClockId,
  type RecipientId,
  type StatedDate,
} from '@waymark/statute';
import type { ClockCall, Known, StepOnRecord } from '../frame';
import type { OnRecord } from './facts';
import { fold } from './fold';
import { copiesSentOn, isStatutory, type PracticeReview } from './state';

// How the clocks of a practice review stand is read from the record before and after a step: what differs is called.
// Nothing but publication stops the six months. A pause, a hold or other proceedings make a review late with a reason.

export function clocks(
  before: PracticeReview,
  step: StepOnRecord & OnRecord,
  _settings: Known['settings'],
  itself: string,
): readonly ClockCall[] {
  const after = fold(before, step);
  const copiesName = { clock: 'advance-copies', runsFor: itself, basis: 'publication' } as const;
  return [
    ...changed({ clock: 'practice-review', runsFor: itself, basis: 'decision' }, sixMonths(before), sixMonths(after)),
    ...changedAgreed({ clock: 'learning-review', runsFor: itself, basis: 'agreed' }, agreed(before), agreed(after)),
    ...changed(copiesName, copies(before), copies(after)),
    ...missedStill(step, copies(before), copies(after)).map((end) => ({ ...copiesName, ...end })),
    ...changed({ clock: 'public-availability', runsFor: itself, basis: 'publication' }, up(before), up(after)),
  ];
}

/**
 * How a clock stands by the record: the day it is counted from, or why it does not apply; and the day it stopped, where it
 * stopped without what was due with why.
 */
interface Standing<Day extends string> {
  readonly from: Day | null;
  readonly because: string;
  readonly stopped: StatedDate | null;
  readonly missed?: string;
}

const atAnEnd = (state: PracticeReview): string | null => {
  if (state.discontinued) return 'discontinued';
  return state.originWithdrawn ? 'the decision that opened it was taken back' : null;
};

/** What was published stays judged, whatever comes after. */
const sixMonths = (state: PracticeReview): Standing<StatedDate> => ({
  from: atAnEnd(state) === null || state.publishedOn !== null ? state.decidedOn : null,
  because: atAnEnd(state) ?? 'a review of another kind',
  stopped: state.publishedOn,
});

/** A review of another kind is due on the day that was agreed, and ends with its report. */
const agreed = (state: PracticeReview): Standing<CivilDate> => {
  const stopped = state.acceptedOn ?? state.publishedOn;
  const because = atAnEnd(state) ?? (state.closed ? 'closed without a report' : null);
  const applies = (because === null || stopped !== null) && state.initiated !== null && !isStatutory(state);
  return { from: applies ? state.due : null, because: because ?? 'its deadline is the statute’s', stopped };
};

const mustReceive: readonly RecipientId[] = recipientsOf('advance-copies')
  .filter(({ force }) => force === 'must')
  .map(({ to }) => to);

/**
 * Counted back from the planned day, and from the day itself once it is published, whatever was planned (WT23 ¶364). What
 * is published can be sent to nobody in advance any more: then it is over, done or not.
 */
const copies = (state: PracticeReview): Standing<StatedDate> => ({
  from: isStatutory(state) ? (state.publishedOn ?? (atAnEnd(state) === null ? state.plannedOn : null)) : null,
  because: atAnEnd(state) ?? (state.decision === 'deferred' ? 'publication is deferred' : 'no publication is planned'),
  ...copiesEnded(copiesSentOn(state, mustReceive), state.publishedOn),
});

/** Why advance copies are over that were not sent in advance. */
export const copiesMissed = 'not recorded as sent before publication';

function copiesEnded(
  sentOn: StatedDate | null,
  publishedOn: StatedDate | null,
): Pick<Standing<StatedDate>, 'stopped' | 'missed'> {
  if (publishedOn === null) return { stopped: sentOn };
  const inAdvance = sentOn !== null && !certainlyBefore(publishedOn, sentOn);
  return inAdvance ? { stopped: sentOn } : { stopped: publishedOn, missed: copiesMissed };
}

/** What is published without them can be sent to nobody in advance any more. */
export const areCopiesMissed = (state: PracticeReview): boolean => {
  const { from, missed } = copies(state);
  return from !== null && missed !== undefined;
};

/**
 * Copies sent too late, and closing, say once more that the copies were missed. A review that was published while
 * publication did not end them has no such stop on record.
 */
function missedStill({ type }: OnRecord, before: Standing<string>, after: Standing<StatedDate>): End[] {
  const { from, stopped, missed } = after;
  const saysItAgain = type === 'AdvanceCopiesSent' || type === 'Closed';
  if (!saysItAgain || from === null || stopped === null || missed === undefined) return [];
  return ended(before, after).length > 0 ? [] : [{ stops: stopped, missed }];
}

const up = (state: PracticeReview): Standing<StatedDate> => ({
  from: isStatutory(state) ? state.publishedOn : null,
  because: 'not published as a local child safeguarding practice review',
  stopped: state.takenDownOn,
});

interface Name {
  readonly clock: ClockId;
  readonly runsFor: string;
  readonly basis: string;
}

interface AgreedName extends Omit<Name, 'clock' | 'basis'> {
  readonly clock: AgreedDeadlineId;
  readonly basis: 'agreed';
}

const changed = (name: Name, before: Standing<StatedDate>, after: Standing<StatedDate>): ClockCall[] => [
  ...(after.from === null || after.from === before.from ? [] : [{ ...name, starts: after.from, governs: true }]),
  ...ended(before, after).map((end) => ({ ...name, ...end })),
];

const changedAgreed = (name: AgreedName, before: Standing<CivilDate>, after: Standing<CivilDate>): ClockCall[] => [
  ...(after.from === null || after.from === before.from ? [] : [{ ...name, dueOn: after.from }]),
  ...ended(before, after).map((end) => ({ ...name, ...end })),
];

type End = { doesNotApply: string } | { stops: StatedDate; missed?: string } | { runsAgain: true };

/** A stop is called once the clock has a start, so that what happened before it started stops it all the same. */
function ended(before: Standing<string>, after: Standing<string>): End[] {
  const stopBefore = before.from === null ? null : before.stopped;
  const stopAfter = after.from === null ? null : after.stopped;
  return [
    ...(stopBefore !== null && stopAfter === null ? [{ runsAgain: true as const }] : []),
    ...(before.from !== null && after.from === null ? [{ doesNotApply: after.because }] : []),
    ...(stopAfter === null || (stopAfter === stopBefore && after.missed === before.missed)
      ? []
      : [{ stops: stopAfter, ...(after.missed === undefined ? {} : { missed: after.missed }) }]),
  ];
}
