import type { StreamHistory } from '../../course/stream-history';
import { stillKnown } from '../../clocks/table';
import { amendingIn, type Amending } from '../amending';
import type { TimelinessAsked } from '../types';
import type { ClockKnown, DepartureKnown, StepKnown, TellingKnown } from './rows';

/** All that timeliness reads of one record, a case or a partnership itself, whatever the day. */
export interface RecordHistory {
  readonly clocks: readonly ClockKnown[];
  /** In the order of the log, as tellings are. */
  readonly steps: readonly StepKnown[];
  readonly departures: readonly DepartureKnown[];
  readonly tellings: readonly TellingKnown[];
  readonly streams: readonly StreamHistory[];
}

/** What of it was known on a day or, in hindsight, is known now. */
export interface KnownOfRecord extends Omit<RecordHistory, 'streams'> {
  readonly amending: Amending;
}

export function knownOf(
  { clocks, steps, departures, tellings }: RecordHistory,
  { asAt, hindsight }: TimelinessAsked,
): KnownOfRecord {
  const recordedBy = hindsight ? stillKnown : asAt;
  const isKnown = ({ known_from }: { readonly known_from: string }): boolean => known_from <= recordedBy;
  const stands = hindsight
    ? ({ known_until }: ClockKnown): boolean => known_until === stillKnown
    : ({ known_from, known_until }: ClockKnown): boolean => known_from <= asAt && known_until > asAt;
  const known = steps.filter(isKnown);
  return {
    clocks: clocks.filter(stands),
    steps: known,
    departures: departures.filter(isKnown),
    tellings: tellings.filter(isKnown),
    amending: amendingIn(known),
  };
}
