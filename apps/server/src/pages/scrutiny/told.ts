import type { OpenedStep, ScrutinyNow } from '@waymark/engine/cqrs';
import { formFor } from '@waymark/forms';
import { inWords } from '@waymark/statute';
import { capitalised } from '../words/counts';

/** An observation, a piece of advice, a challenge or a task: what was said first, and all that came of it. */
export interface Told {
  readonly id: string;
  readonly title: string;
  /** 'Challenge of 2 November 2026' */
  readonly heading: string;
  readonly state: { readonly words: string; readonly colour: string };
  readonly text: string;
  readonly lines: readonly string[];
  readonly answerBy: string | null;
  readonly replies: readonly Reply[];
  readonly next: readonly { readonly href: string; readonly text: string }[];
}

export interface Reply {
  readonly says: string;
  readonly when: string;
  readonly text: string;
}

interface Kind {
  readonly field: string;
  readonly title: string;
  readonly opens: string;
  /** What may follow, where it is open and where it is answered. */
  readonly whileOpen: readonly string[];
  readonly onceAnswered: readonly string[];
}

const kinds: readonly Kind[] = [
  {
    field: 'challenge',
    title: 'Challenge',
    opens: 'ChallengeRaised',
    whileOpen: ['ChallengeAnswered', 'ChallengeAnswerDayMoved'],
    onceAnswered: ['ChallengePressed', 'ChallengeConcluded'],
  },
  {
    field: 'observation',
    title: 'Observation',
    opens: 'ObservationRecorded',
    whileOpen: ['ObservationAnswered'],
    onceAnswered: [],
  },
  {
    field: 'advice',
    title: 'Advice',
    opens: 'ScrutinyAdviceGiven',
    whileOpen: ['ScrutinyAdviceAnswered'],
    onceAnswered: [],
  },
  {
    field: 'task',
    title: 'Scrutiny task',
    opens: 'ScrutinyTaskOpened',
    whileOpen: ['ScrutinyTaskConcluded'],
    onceAnswered: [],
  },
];

/** The steps with which somebody begins. */
export const openings = kinds.map(({ opens }) => opens);

/** What was recorded, the latest first. `workflow`: whose forms word the steps; `address`: where these stand. */
export function toldOf(
  { steps, may, state }: Pick<ScrutinyNow, 'steps' | 'may' | 'state'>,
  workflow: string,
  address: (type: string, about: Readonly<Record<string, string>>) => string,
): readonly Told[] {
  const standing = steps.filter(({ withdrawnBy }) => withdrawnBy === null);
  return standing
    .flatMap((step): Told[] => {
      const kind = kinds.find(({ opens }) => opens === step.type);
      if (kind === undefined) return [];
      const id = String(step.data[kind.field]);
      const follow = standing.filter((one) => one !== step && one.data[kind.field] === id);
      const at = stateOf(kind, id, state);
      const types = at === 'open' ? kind.whileOpen : at === 'answered' ? kind.onceAnswered : [];
      return [
        {
          id,
          title: kind.title,
          heading: `${kind.title} of ${inWords(step.occurredOn)}`,
          state: stateWords[at],
          text: textOf(step),
          lines: linesOf(step),
          answerBy: answerByOf(step, follow, at),
          replies: follow.map((one) => ({ says: one.says, when: inWords(one.occurredOn), text: textOf(one) })),
          next: types
            .filter((type) => may.includes(type))
            .map((type) => ({
              href: address(type, { [kind.field]: id }),
              text: formFor(workflow, type)?.title ?? type,
            })),
        },
      ];
    })
    .toReversed();
}

const stateWords = {
  open: { words: 'Not answered', colour: 'blue' },
  answered: { words: 'Answered', colour: 'green' },
  concluded: { words: 'Concluded', colour: 'grey' },
} as const;

function stateOf({ field }: Kind, id: string, state: ScrutinyNow['state']): keyof typeof stateWords {
  if (field === 'challenge') {
    const { standing } = state.challenges[id] ?? { standing: 'unanswered' };
    return standing === 'unanswered' ? 'open' : standing;
  }
  const of = field === 'observation' ? state.observations : field === 'advice' ? state.advice : state.tasks;
  return of[id] !== true ? 'open' : field === 'task' ? 'concluded' : 'answered';
}

const answerByOf = (step: OpenedStep, follow: readonly OpenedStep[], at: keyof typeof stateWords): string | null => {
  const day = [step, ...follow].findLast(({ data }) => typeof data['answerBy'] === 'string')?.data['answerBy'];
  return at === 'open' && typeof day === 'string' ? inWords(day) : null;
};

const texts = ['observed', 'advised', 'challenged', 'title', 'why', 'reason', 'answer', 'note', 'findings'];
const codes = ['answered', 'followed', 'as'];

/** Codes first: 'Accepted in part. The returns were late.' */
function textOf({ data }: OpenedStep): string {
  const said = codes.flatMap((field) => (typeof data[field] === 'string' ? [`${capitalised(data[field])}.`] : []));
  const words = texts.flatMap((field) => (typeof data[field] === 'string' ? [data[field]] : []));
  return [...said, ...words].join(' ') || 'Can no longer be read';
}

const linesOf = ({ data }: OpenedStep): string[] =>
  ((data['lines'] ?? []) as { enquiry: string }[]).map(({ enquiry }) => enquiry);
