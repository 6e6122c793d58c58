import { agenciesOutstanding, gapsToActOn, isLearningRelevant, type NationalLearning } from '@waymark/casework';
import type { AtWork } from './at-work';
import { returnsOfEnded } from './of-ended-agencies';
import { ofAgency, task, unit, type Task, type TaskSaid } from './task';

/** What national learning still asks: that a group considers it, that it goes out, assurance by its day, and gaps acted on. */
export function tasksOfNationalLearning({ state, ended, endedAgencies }: AtWork<NationalLearning>): Task[] {
  if (ended) return [];
  const owed = [...assurance(state), ...returnsOfEnded(state.returns, endedAgencies)];
  return [...consideration(state), ...circulation(state), ...owed, ...gaps(state)];
}

const ofUnit = (said: Pick<TaskSaid, 'title' | 'step' | 'since' | 'prefill'>): Task =>
  task({ kind: 'national learning', owner: unit, ...said });

const consideration = ({ kind, finding, receivedOn: since }: NationalLearning): Task[] =>
  kind === null || finding !== null
    ? []
    : [ofUnit({ title: 'National learning to consider', step: 'Considered', since })];

function circulation(state: NationalLearning): Task[] {
  if (!isLearningRelevant(state)) return [];
  const since = state.consideredOn;
  if (state.circulatedOn === null)
    return [ofUnit({ title: 'National learning to circulate', step: 'Circulated', since })];
  return Object.keys(state.returns).length > 0
    ? []
    : [ofUnit({ title: 'Assurance to ask agencies for', step: 'InformationRequested', since: state.circulatedOn })];
}

const assurance = (state: NationalLearning): Task[] =>
  agenciesOutstanding(state).map((agency) =>
    task({
      kind: 'return',
      title: 'Assurance on national learning',
      step: 'ReturnReceived',
      prefill: { agency },
      owner: ofAgency(agency),
      due: state.returns[agency]!.due,
    }),
  );

const gaps = (state: NationalLearning): Task[] =>
  gapsToActOn(state).map((agency) =>
    ofUnit({
      title: 'Gap that an agency found, to act on',
      step: 'GapActedOn',
      prefill: { agency },
      since: state.gaps[agency]!.foundOn,
    }),
  );
