import { clockIds } from '@waymark/statute';
import type { ClockRow } from '../clocks/table';
import { stillKnown } from '../clocks/table';
import type { DepartureRow } from '../departures/table';
import { visibleTo, type Scope } from '../scope';
import type { TellingRow } from '../tellings/table';
import type { Views } from '../views/openViews';
import type { StepRow } from './amending';
import type { TimelinessAsked } from './types';

export interface CaseHead {
  readonly case_id: string;
  readonly reference: string | null;
  readonly entry: string | null;
  readonly opened_on: string | null;
}

export type DepartureOfCase = Pick<DepartureRow, 'case_id' | 'event_id' | 'rule' | 'type' | 'occurred_on'>;

export interface RowsOnDay {
  readonly cases: readonly CaseHead[];
  readonly clocks: readonly ClockRow[];
  readonly steps: readonly StepRow[];
  readonly departures: readonly DepartureOfCase[];
  readonly tellings: readonly TellingRow[];
}

/**
 * The cases that a partnership leads, with their clocks of the statute, and with all that was recorded by the day or, in
 * hindsight, with all that is. What people agreed is read apart. `only`: one case of them alone.
 */
export async function rowsOnDay(
  { db }: Views,
  scope: Scope,
  asked: TimelinessAsked,
  only: string | null = null,
): Promise<RowsOnDay> {
  const { partnership, asAt, hindsight } = asked;
  const all = db.selectFrom('cases').where('cases.lead', '=', partnership).where(visibleTo(scope));
  const led = only === null ? all : all.where('cases.case_id', '=', only);
  const theirs = led.select('cases.case_id');
  const recordedBy = hindsight ? stillKnown : asAt;

  const known = db
    .selectFrom('clocks')
    .selectAll()
    .where('case_id', 'in', theirs)
    .where('clock', 'in', [...clockIds]);
  const clocks = hindsight
    ? known.where('known_until', '=', stillKnown)
    : known.where('known_from', '<=', asAt).where('known_until', '>', asAt);
  const steps = db
    .selectFrom('milestone_steps')
    .select(['case_id', 'event_id', 'type', 'occurred_on', 'amends', 'data'])
    .where('case_id', 'in', theirs)
    .where('known_from', '<=', recordedBy)
    .orderBy('case_id')
    .orderBy('position');
  const departures = db
    .selectFrom('departures')
    .select(['case_id', 'event_id', 'rule', 'type', 'occurred_on'])
    .where('case_id', 'in', theirs)
    .where('known_from', '<=', recordedBy);
  const tellings = db
    .selectFrom('tellings')
    .selectAll()
    .where('case_id', 'in', theirs)
    .where('known_from', '<=', recordedBy)
    .orderBy('case_id')
    .orderBy('position');
  return {
    cases: await led.select(['case_id', 'reference', 'entry', 'opened_on']).orderBy('opened_position').execute(),
    clocks: await clocks.execute(),
    steps: await steps.execute(),
    departures: await departures.execute(),
    tellings: await tellings.execute(),
  };
}
