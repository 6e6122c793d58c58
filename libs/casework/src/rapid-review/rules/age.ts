import { addYears, certainlyBefore, earliestDay, latestDay, type CivilDate, type StatedDate } from '@waymark/statute';
import { ask, hasNoticed, isAhead, own } from '../../frame';
import type { Step } from '../facts';
import type { RapidReview } from '../state';
import type { At } from './at';

// Whether the age given for a child can be right beside the date of birth and the incident: both may be told as a month,
// a year or a range, and only what certainly contradicts them is asked about.

/** Full years: from, and to but not including. A child who was not born yet counts as under 1. */
const years: Readonly<Record<string, readonly [from: number, to: number | null]>> = {
  'under-1': [0, 1],
  '1-4': [1, 5],
  '5-10': [5, 11],
  '11-15': [11, 16],
  '16-17': [16, 18],
  '18-and-over': [18, null],
};

interface Described {
  readonly child: string;
  readonly bornOn?: StatedDate | undefined;
  readonly ageBand?: { readonly known?: string } | undefined;
}

/** The age is that at the notification: it lies between the incident and the day on which it is told. */
interface Told {
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
}

function contradicts({ bornOn, ageBand }: Described, { from, to }: Told): boolean {
  const band = years[ageBand?.known ?? ''];
  if (bornOn === undefined || band === undefined) return false;
  const [earliest, latest] = [earliestDay(bornOn), latestDay(bornOn)];
  const [youngest, tooOld] = band;
  const tooYoung = youngest > 0 && earliest !== null && to !== null && to < addYears(earliest, youngest);
  return tooYoung || (tooOld !== null && latest !== null && from !== null && from >= addYears(latest, tooOld));
}

export const age = {
  ageFitsDates: ask<RapidReview, Step>(
    (at) => describedIn(at).every((child) => !contradicts(child, toldOf(at))),
    'The age given for a child does not fit the date of birth: at no time from the incident on was the child of that age.',
  ),
  /** A birth that is still to come is asked about as any day that lies ahead. */
  bornBeforeIncident: ask<RapidReview, Step>(
    (at) =>
      !hasNoticed(at, 'born after the incident') &&
      describedIn(at).every(
        ({ child, bornOn }) =>
          bornOn === undefined ||
          mayBeBesideIt(at, child) ||
          isToCome(at, bornOn) ||
          !certainlyBefore(incidentOf(at) ?? 'not-known', bornOn),
      ),
    'A child is told as born after the incident. If the child was not born yet when it happened, say so.',
  ),
};

const isToCome = ({ known }: At, bornOn: StatedDate | undefined): boolean =>
  bornOn !== undefined && isAhead(bornOn, known.today);

/** Parts in which a child need not have been there when it happened. */
export const besideIt: ReadonlySet<string> = new Set(['sibling', 'other']);

/** Of a part that was said before, and is sealed, nothing can be told here: the recorder notices it beside the record. */
function mayBeBesideIt(at: At, child: string): boolean {
  const part = partOf(at, child);
  if (part !== undefined) return besideIt.has(part);
  if (at.step.type === 'ChildDescribed') return true;
  return at.sealedGiven?.has('part') === true || at.sealedGiven?.has('parts') === true;
}

/** Said where a child is named for the first time; afterwards it is at hand nowhere. */
function partOf({ step }: At, child: string): string | undefined {
  const { part, parts } = step.data as { part?: string; parts?: Readonly<Record<string, string>> };
  return part ?? own(parts ?? {}, child);
}

const incidentOf = ({ state, step }: At): StatedDate | null =>
  step.type === 'Referred' ? step.data.incidentOn : state.incidentOn;

function describedIn({ step }: At): readonly Described[] {
  const { particulars } = step.data as { particulars?: Described | readonly Described[] };
  return particulars === undefined ? [] : [particulars].flat();
}

function toldOf(at: At): Told {
  const incident = incidentOf(at);
  const { state, known } = at;
  const notified = Object.values(state.notifications).map(latestDay);
  const to =
    notified.length === 0 || notified.includes(null) ? known.today : (notified as CivilDate[]).toSorted().at(-1)!;
  return { from: incident === null ? null : earliestDay(incident), to };
}
