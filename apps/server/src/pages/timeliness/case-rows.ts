import type { BasisTimeliness, CaseTimeliness, ClockTimeliness } from '@waymark/projections';
import { earliestDay, type CivilDate, type ClockId, type StatedDate } from '@waymark/statute';
import { basisInWords, editionShown } from '../words/deadlines';
import { daysTaken, type CountedBy, type Taken } from './days-taken';
import type { Moves } from './moves';
import { notesOn, type Note } from './notes';
import { stateShown, type StateShown } from './states';

/** One deadline of one case, as a row of the table below the plot. */
export interface CaseRow {
  readonly caseId: string;
  readonly reference: string;
  /** Where a case has several of the kind: 'notification 1 of 2'. */
  readonly which: string | null;
  readonly entry: string | null;
  readonly started: StatedDate | null;
  readonly due: CivilDate | null;
  /** Given when an imprecise start makes the deadline a span of days. */
  readonly dueLatest: CivilDate | null;
  readonly stopped: StatedDate | null;
  readonly taken: Taken | null;
  /** It applies, and what ends it has not happened. */
  readonly open: boolean;
  readonly state: StateShown;
  readonly edition: { readonly year: string; readonly toBeConfirmed: boolean } | null;
  /** The same deadline counted from other starts: figures beside, which judge nothing. */
  readonly beside: readonly Beside[];
  readonly notes: readonly Note[];
  /** As the CSV has it. */
  readonly clock: ClockTimeliness;
}

export interface Beside {
  readonly from: string;
  readonly started: StatedDate | null;
  readonly due: CivilDate | null;
  readonly dueLatest: CivilDate | null;
  readonly words: string;
}

/** Every case's deadline of one kind, the latest start first; those without a start last. */
export function caseRows(
  cases: readonly CaseTimeliness[],
  id: ClockId,
  by: CountedBy,
  moves: Moves,
): readonly CaseRow[] {
  return cases.flatMap((of) => rowsOf(of, id, by, moves)).sort((one, other) => compare(startOf(other), startOf(one)));
}

const startOf = ({ started }: CaseRow): string => (started === null ? '' : (earliestDay(started) ?? ''));

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** What a case may have several of. */
const runsForInWords: Partial<Record<ClockId, string>> = {
  notification: 'notification',
  'rapid-review': 'notification',
  'panel-letter': 'sending',
};

function rowsOf(of: CaseTimeliness, id: ClockId, by: CountedBy, moves: Moves): CaseRow[] {
  const ofKind = of.clocks.filter(({ clock }) => clock === id);
  const many = ofKind.length > 1;
  return ofKind.map((clock, index) => ({
    caseId: of.caseId,
    reference: of.reference ?? 'Reference not known',
    which: many ? `${runsForInWords[id] ?? 'review'} ${index + 1} of ${ofKind.length}` : null,
    entry: of.entry === 'incident' ? null : of.entry,
    ...shared(clock),
    stopped: clock.stopped,
    taken: daysTaken(clock, by),
    open: clock.stopped === null && !isOver(clock.standing.state),
    state: stateShown(clock),
    edition: clock.edition === null ? null : editionShown(clock.edition),
    beside: clock.beside.map(beside),
    notes: notesOn(clock, of, moves),
    clock,
  }));
}

/** Without what ends it having happened. */
const isOver = (state: string): boolean => state === 'notApplicable' || state === 'missed';

const shared = ({ started, due, dueLatest }: BasisTimeliness) => ({
  started,
  due,
  dueLatest: dueLatest === due ? null : dueLatest,
});

const beside = (basis: BasisTimeliness): Beside => ({
  from: basisInWords(basis.basis),
  ...shared(basis),
  words: basis.words,
});
