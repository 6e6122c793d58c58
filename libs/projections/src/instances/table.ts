import { table, type RowOf } from '../table';

/** One row a workflow instance: a case may hold many. */
export const instances = table({
  name: 'instances',
  columns: {
    case_id: 'text',
    stream: 'text',
    /** The category of its stream. */
    workflow: 'text',
    chart: 'integer',
    stage: 'text',
    /** When it was opened, as recorded. */
    opened_at: 'text',
    opened_position: 'text',
    /** 1 where it stands at a stage in which nothing more is looked for. It may go on again. */
    ended: 'integer',
  },
  record: 'case_id',
  key: ['case_id', 'stream'],
  inHand: 'all',
  indexes: [['stream']],
});

/** What stands of an instance of which no step was recorded yet. */
export const begun = { chart: 0, stage: '' } as const;

export type InstanceRow = RowOf<typeof instances.columns>;
