import {
  areCopiesOver,
  disputeLevels,
  own,
  planAgreement,
  planReviewDue,
  recipientsMissing,
  scrutinyOf,
  unansweredScrutiny,
  type ActionPlan,
  type Dispute,
  type Scrutinised,
  type Submission,
} from '@waymark/casework';
import type { AtWork } from './at-work';
import { task, unit, type Task } from './task';

export function tasksOfActionPlan({ state, stage, ended, bodies }: AtWork<ActionPlan>): Task[] {
  if (ended) return [];
  const due = planReviewDue(state);
  const isMade = Object.keys({ ...state.recommendations, ...state.actions }).length > 0;
  // One partner's word is not that of the others: each is asked until it has agreed.
  const agreeing = isMade && planAgreement.awaitedAt.includes(stage) ? bodies : [];
  return [
    ...agreeing
      .filter((body) => !state.agreedBy.includes(body))
      .map((body) =>
        task({
          kind: 'decision',
          title: 'Agreement to the action plan',
          step: 'PlanAgreed',
          prefill: { body },
          owner: { to: 'body', body },
        }),
      ),
    ...(due === null
      ? []
      : [
          task({
            kind: 'action',
            title: 'Progress of the action plan to review',
            step: 'ProgressReviewed',
            owner: unit,
            due,
          }),
        ]),
  ];
}

const decidedAt = { 'delegated partners': 'delegate', 'lead safeguarding partners': 'lead' } as const;

export function tasksOfDispute({ state, ended, bodies }: AtWork<Dispute>): Task[] {
  if (ended || state.raisedBy === null || state.resolvedAt !== null) return [];
  const level = disputeLevels.find((one) => one === state.levels.at(-1)) ?? 'local';
  const role = own(decidedAt, level);
  const owing = role === undefined ? [] : bodies.filter((body) => !(state.decided[level] ?? []).includes(body));
  return [
    ...owing.map((body) =>
      task({
        kind: 'dispute',
        title: 'Decision in a dispute',
        step: 'PartnerDecided',
        prefill: { body },
        owner: { to: 'body', body, role: role! },
      }),
    ),
    task({ kind: 'dispute', title: 'Dispute to resolve', step: 'Resolved', owner: unit }),
  ];
}

export function tasksOfSubmission({ state, stage, ended, practiceReviews }: AtWork<Submission>): Task[] {
  const letters = Object.entries(state.letters)
    .filter(([, { unanswered }]) => unanswered)
    .map(([letter]) =>
      task({ kind: 'letter', title: 'Letter to answer', step: 'LetterAnswered', prefill: { letter }, owner: unit }),
    );
  const isOver = areCopiesOver(state, stage, practiceReviews.get(state.of ?? '') ?? null);
  return [...letters, ...(ended || isOver ? [] : sending(stage, state))];
}

function sending(stage: string, state: Submission): Task[] {
  if (stage === 'prepared')
    return [task({ kind: 'decision', title: 'Pack to approve for sending', step: 'Approved', owner: unit })];
  if (stage === 'returned')
    return [task({ kind: 'letter', title: 'Pack returned by a recipient', step: 'Sent', owner: unit })];
  const missing = stage === 'approved' || stage === 'sending' ? recipientsMissing(state, 'must') : [];
  return missing.map(({ to }) =>
    task({ kind: 'letter', title: 'Pack to send', step: 'Sent', prefill: { recipient: to }, owner: unit }),
  );
}

/** What the scrutineer asked of the partnership, in a case or beside all of them. */
export function tasksOfScrutiny(record: Scrutinised): Task[] {
  const { challenges } = scrutinyOf(record);
  return [
    ...unansweredScrutiny(record).map(({ kind, id }) =>
      task({
        kind: 'scrutiny',
        title: `Scrutineer's ${kind} to answer`,
        step: kind === 'advice' ? 'ScrutinyAdviceAnswered' : 'ObservationAnswered',
        prefill: { [kind]: id },
        owner: unit,
      }),
    ),
    ...Object.entries(challenges).flatMap(([challenge, { standing, answerBy, answeredOn }]) => {
      if (standing === 'concluded') return [];
      const said = { kind: 'scrutiny', prefill: { challenge } } as const;
      return standing === 'unanswered'
        ? [
            task({
              ...said,
              title: "Scrutineer's challenge to answer",
              step: 'ChallengeAnswered',
              owner: unit,
              due: answerBy,
              deadline: 'challenge',
            }),
          ]
        : [
            task({
              ...said,
              title: 'Answer to a challenge to conclude on',
              step: 'ChallengeConcluded',
              owner: { to: 'scrutineer' },
              since: answeredOn,
            }),
          ];
    }),
  ];
}
