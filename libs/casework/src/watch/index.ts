import { z } from 'zod';
import { CivilDate, clockIds } from '@waymark/statute';
import { fact, opaqueId, ownName, refuse, singleStage, workflow, type StepsOf, type StepsOnRecordOf } from '../frame';

// What the deadline watch found about one case's clocks. A due date shown once stays in history; when a holiday becomes
// known afterwards, the move is a fact of its own.

const facts = {
  DueDateMoved: fact({
    says: 'Deadline moved',
    clear: {
      clock: z.enum(clockIds),
      runsFor: ownName(),
      basis: ownName(),
      /** The event whose start the days are counted from: once that is corrected, the move counts for nothing. */
      countedFrom: opaqueId(),
      from: CivilDate,
      fromLatest: CivilDate.optional(),
      to: CivilDate,
      toLatest: CivilDate,
      because: z.enum(['a bank holiday became known', 'a bank holiday was withdrawn', 'an edition became known']),
      calendar: ownName(2000),
    },
    sealed: {},
    subject: ({ clock, runsFor, basis }) => `${clock}|${runsFor}|${basis}`,
  }),
};

type Step = StepsOf<typeof facts>;
type OnRecord = StepsOnRecordOf<typeof facts>;

/** By clock: the due date last recorded here, and the event that it was counted from. */
export interface Watch {
  readonly moved: Readonly<Record<string, { countedFrom: string; to: string; toLatest: string }>>;
}

const initial: Watch = { moved: {} };

const fold = (state: Watch, { data }: OnRecord): Watch => ({
  moved: {
    ...state.moved,
    [`${data.clock}|${data.runsFor}|${data.basis}`]: {
      countedFrom: data.countedFrom,
      to: data.to,
      toLatest: data.toLatest,
    },
  },
});

const rules = {
  /** Of a clock with an imprecise start, the latest due date may move alone. */
  isAMove: refuse<Watch, Step>(({ step: { data } }) => {
    const { from, fromLatest = from, to, toLatest } = data;
    return from !== to || fromLatest !== toLatest;
  }, 'The due date does not move.'),
};

export const deadlineWatch = workflow<Watch, Step, OnRecord>({
  name: 'deadline-watch',
  category: 'clock',
  title: 'Deadline watch',
  opensCase: false,
  facts,
  rules,
  charts: [singleStage('deadline-watch', rules, { DueDateMoved: ['isAMove'] })],
  stages: { open: 'Watching' },
  initial,
  fold,
  clocks: () => [],
  mentions: () => [],
});
