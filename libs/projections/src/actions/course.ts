import { action, owningAction, type Action } from '@waymark/casework';
import type { CivilDate, StatedDate } from '@waymark/statute';
import { asRecorded, type Course, type CourseStep } from '../course/course';

/** An action as its own page remembers it, with the days that a list of actions asks for. */
export interface ActionStood {
  readonly action: Action;
  /** How often the due date was changed. */
  readonly dueChanged: number;
  /** By evidence: when it was given, or given again. */
  readonly givenOn: Readonly<Record<string, StatedDate>>;
}

/** What is of no matter to whether an action is overdue, and is reported again and again. */
const asideOfTime: ReadonlySet<string> = new Set([
  'ProgressReported',
  'ProgressChased',
  'GovernanceSignedOff',
  'NotAcceptedEscalated',
  'NationalBodyWrittenTo',
  'NationalBodyAnswered',
  'DisputeOpened',
  'DisputeResolved',
]);

/** Actions of every plan: each its own instance, so that agencies never block one another. */
export const actions: Course<ActionStood> = {
  categories: [action.category],
  initial: {
    action: action.initial as Action,
    dueChanged: 0,
    givenOn: {},
  },
  facts: new Set(Object.keys(action.facts).filter((fact) => !asideOfTime.has(fact))),
  fold: (stood, step) => ({
    ...dated(stood, step),
    action: action.fold(stood.action as never, asRecorded(step)) as Action,
  }),
};

function dated(stood: ActionStood, { fact, data, occurredOn }: CourseStep): ActionStood {
  if (fact === 'DueDateChanged') return { ...stood, dueChanged: stood.dueChanged + 1 };
  if (fact !== 'EvidenceSubmitted') return stood;
  return { ...stood, givenOn: { ...stood.givenOn, [data['evidence'] as string]: occurredOn } };
}

/** Who owns it, a part of it, or leads on it. */
export const owning = ({ action }: ActionStood): readonly string[] => owningAction(action);

/** Evidence that was given and of which the chair has not said yet whether it is enough. */
export const awaiting = ({ action: { evidence }, givenOn }: ActionStood): readonly Awaiting[] =>
  Object.entries(evidence)
    .filter(([, { standing }]) => standing === 'awaiting')
    .map(([id, { agency }]) => ({ evidence: id, agency, on: givenOn[id] ?? 'not-known' }));

export interface Awaiting {
  readonly evidence: string;
  readonly agency: string;
  readonly on: StatedDate;
}

export const reviewDueOn = ({ action: { ongoing } }: ActionStood): CivilDate | null =>
  ongoing === null || ongoing.reviewedOn !== null ? null : ongoing.reviewOn;
