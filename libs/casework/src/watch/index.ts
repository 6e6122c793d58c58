import { own, refuse, singleStage, workflow } from '../frame';
import { deadlineKey, facts, type OnRecord, type Step } from './facts';

export { deadlineKey } from './facts';
export { approachesFrom, noticeBefore, type Notice } from './notice';

// What the deadline watch found about one case's clocks. A due date shown once stays in history; when a holiday becomes
// known afterwards, the move is a fact of its own. So is that a deadline approaches, that it is missed, and that it
// proves not to be missed after all: each once, for one due date of one deadline.

/** What the watch has said of one due date of one deadline. */
export interface Found {
  readonly approaching: boolean;
  readonly missed: boolean;
  /** How often it proved not to be missed after all: what comes after that is new. */
  readonly takenBack: number;
}

export interface Watch {
  /** By clock: the due date last recorded here, and the event that it was counted from. */
  readonly moved: Readonly<Record<string, { countedFrom: string; to: string; toLatest: string }>>;
  /** By deadline and due date. */
  readonly found: Readonly<Record<string, Found>>;
}

const initial: Watch = { moved: {}, found: {} };

const nothingFound: Found = { approaching: false, missed: false, takenBack: 0 };

export const foundOf = ({ found }: Watch, deadline: Parameters<typeof deadlineKey>[0]): Found =>
  own(found, deadlineKey(deadline)) ?? nothingFound;

function fold(state: Watch, { type, data }: OnRecord): Watch {
  if (type === 'DueDateMoved') {
    const { clock, runsFor, basis, countedFrom, to, toLatest } = data;
    return { ...state, moved: { ...state.moved, [`${clock}|${runsFor}|${basis}`]: { countedFrom, to, toLatest } } };
  }
  const before = foundOf(state, data);
  return { ...state, found: { ...state.found, [deadlineKey(data)]: { ...before, ...says(type, before) } } };
}

function says(type: Exclude<OnRecord['type'], 'DueDateMoved'>, { takenBack }: Found): Partial<Found> {
  if (type === 'DeadlineApproaching') return { approaching: true };
  return type === 'DeadlineMissed' ? { missed: true } : { missed: false, takenBack: takenBack + 1 };
}

const foundIn = (state: Watch, step: Step): Found => foundOf(state, step.data as Parameters<typeof deadlineKey>[0]);

const rules = {
  /** Of a clock with an imprecise start, the latest due date may move alone. */
  isAMove: refuse<Watch, Step>(({ step }) => {
    const { from, fromLatest = from, to, toLatest } = step.data as Extract<Step, { type: 'DueDateMoved' }>['data'];
    return from !== to || fromLatest !== toLatest;
  }, 'The due date does not move.'),
  isNew: refuse<Watch, Step>(
    ({ state, step }) => !foundIn(state, step)[step.type === 'DeadlineMissed' ? 'missed' : 'approaching'],
    'This is recorded of the deadline already.',
  ),
  wasMissed: refuse<Watch, Step>(
    ({ state, step }) => foundIn(state, step).missed,
    'The deadline is not recorded as missed.',
  ),
};

export const deadlineWatch = workflow<Watch, Step, OnRecord>({
  name: 'deadline-watch',
  category: 'clock',
  title: 'Deadline watch',
  opensCase: false,
  isCounted: true,
  facts,
  rules,
  charts: [
    singleStage('deadline-watch', rules, {
      DueDateMoved: ['isAMove'],
      DeadlineApproaching: ['isNew'],
      DeadlineMissed: ['isNew'],
      DeadlineNoLongerMissed: ['wasMissed'],
    }),
  ],
  stages: { open: 'Watching' },
  initial,
  fold,
  clocks: () => [],
  mentions: () => [],
});
