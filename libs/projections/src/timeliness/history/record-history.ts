import type { CivilDate } from '@waymark/statute';
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

type Day = Pick<TimelinessAsked, 'asAt' | 'hindsight'>;

/** Of each history the day that was asked for last, as it was known and in hindsight: mostly today, for every page. */
const askedLast = { known: new WeakMap<RecordHistory, Found>(), hindsight: new WeakMap<RecordHistory, Found>() };

interface Found {
  readonly asAt: CivilDate;
  readonly known: KnownOfRecord;
}

/** The same day gives the same object, so that what is made of it can be kept with it. */
export function knownOf(history: RecordHistory, { asAt, hindsight }: Day): KnownOfRecord {
  const last = askedLast[hindsight ? 'hindsight' : 'known'];
  const found = last.get(history);
  if (found?.asAt === asAt) return found.known;
  const known = chosen(history, { asAt, hindsight });
  last.set(history, { asAt, known });
  return known;
}

function chosen({ clocks, steps, departures, tellings }: RecordHistory, { asAt, hindsight }: Day): KnownOfRecord {
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
