import { isAmendment, rapidReview } from '@waymark/casework';
import { change, nothing, type Change, type Projection, type RowsInHand, type SeenEvent } from '../projection';
import { heldOf } from './characteristics';
import { childRecords, type ChildRecordRow } from './table';

const itsChildren = [childRecords];
const ofOneChild = new Set(['ChildAdded', 'ChildRemoved', 'ChildDescribed']);

/** Children of a case, and which of their characteristics were given, not known or absent. */
export const childrenProjection: Projection = {
  name: 'children',
  version: 3,
  tables: [childRecords],
  concerns: ({ category, fact }) =>
    category === rapidReview.category && (fact === 'Referred' || ofOneChild.has(fact) || isAmendment(fact)),
  looksInto: ({ event, fact }) => (event.case !== null && isAmendment(fact) ? itsChildren : nothing),
  changes: (seen, rows) => {
    if (seen.event.case === null) return nothing;
    if (seen.fact === 'Referred') return referred(seen);
    return isAmendment(seen.fact) ? amended(seen, rows) : [ofChild(seen)];
  },
};

const referred = (seen: SeenEvent): Change[] =>
  (seen.event.data['children'] as string[]).map((child) => change(childRecords, rowOf(seen, child, 'several')));

const ofChild = (seen: SeenEvent): Change =>
  change(childRecords, rowOf(seen, seen.event.data['child'] as string, 'one'));

const rowOf = ({ event, fact, position }: SeenEvent, child: string, among: 'several' | 'one') => ({
  case_id: event.case!,
  event_id: event.id,
  child,
  position,
  fact,
  occurred_on: event.occurredOn,
  held: JSON.stringify(heldOf(event, child, among)),
  withdrawn: 0,
});

/** A correction puts its values in the place of what the corrected event said; a withdrawal takes all of it away. */
function amended({ event, fact }: SeenEvent, rows: RowsInHand): Change[] {
  const said = rows.all(childRecords).filter((row) => row.event_id === event.data['event']);
  if (said.length === 0) return [];
  const gone = (row: ChildRecordRow) => ({ ...row, withdrawn: 1 });
  if (fact === 'StepWithdrawn') return said.map((row) => change(childRecords, gone(row)));
  const clear = event.data['clear'] as { children?: string[]; child?: string };
  const moved = event.data['occurredOn'] as string | undefined;
  const several = said[0]!.fact === 'Referred';
  const listed = several ? clear.children : clear.child === undefined ? undefined : [clear.child];
  const given = (event.data['fields'] as string[]).includes('particulars');
  const rest = said.filter(({ child }) => listed !== undefined && !listed.includes(child));
  const now = (listed ?? said.filter(({ withdrawn }) => withdrawn === 0).map(({ child }) => child)).map(
    (child): ChildRecordRow => {
      const before = said.find((row) => row.child === child) ?? { ...said[0]!, held: several ? '{}' : said[0]!.held };
      const held = given ? JSON.stringify(heldOf(event, child, several ? 'several' : 'one')) : before.held;
      return { ...before, child, held, occurred_on: moved ?? before.occurred_on, withdrawn: 0 };
    },
  );
  return [...rest.map(gone), ...now].map((row) => change(childRecords, row));
}
