import { caseRecord, categoryOf, workflows } from '@waymark/casework';
import {
  change,
  nothing,
  type Change,
  type Projection,
  type RowsInHand,
  type SeenEvent,
  type StepKind,
} from '../projection';
import { begun, instances, type InstanceRow } from './table';

const itsInstances = [instances];
const categories: ReadonlySet<string> = new Set(workflows.map(({ category }) => category));
const openings: ReadonlySet<string> = new Set(['CaseOpened', 'WorkflowStarted']);

/** Stages in which nothing more is looked for, by the names that the charts give them. All can be left again. */
export const endedStages: ReadonlySet<string> = new Set([
  'closed',
  'cancelled',
  'discontinued',
  'joined',
  'notProgressing',
  'passedOn',
  'setAside',
  'superseded',
  'withdrawn',
]);

/** Every workflow instance of every case, and where it stands. */
export const instancesProjection: Projection = {
  name: 'instances',
  version: 1,
  tables: [instances],
  concerns: (kind) => isOfInstance(kind) || isOpening(kind),
  looksInto: ({ event }) => (event.case === null ? nothing : itsInstances),
  changes: (seen, rows) => {
    if (seen.event.case === null) return nothing;
    return isOfInstance(seen) ? stepped(seen, rows) : opened(seen, rows);
  },
};

const isOfInstance = ({ category }: StepKind): boolean => categories.has(category);

const isOpening = ({ category, fact }: StepKind): boolean => category === caseRecord.category && openings.has(fact);

/** The case says of a workflow that it opens before the workflow's own first step stands. */
function opened(seen: SeenEvent, rows: RowsInHand): readonly Change[] {
  const stream = seen.event.data['stream'] as string;
  const known = rows.one(instances, seen.event.case!, stream);
  return known === undefined ? [change(instances, opening(stream, seen))] : nothing;
}

function stepped(seen: SeenEvent, rows: RowsInHand): readonly Change[] {
  const { stream, stage, workflow, case: caseId } = seen.event;
  const known = rows.one(instances, caseId!, stream);
  if (known !== undefined && known.chart === workflow.chart && known.stage === stage) return nothing;
  const ended = endedStages.has(stage) ? 1 : 0;
  return [change(instances, { ...(known ?? opening(stream, seen)), chart: workflow.chart, stage, ended })];
}

const opening = (stream: string, { event, position }: SeenEvent): InstanceRow => ({
  case_id: event.case!,
  stream,
  workflow: categoryOf(stream),
  ...begun,
  opened_at: event.recordedAt,
  opened_position: position,
  ended: 0,
});
