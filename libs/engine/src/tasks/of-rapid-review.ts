import {
  asksNoAgency,
  criteriaNotMetUntoldSince,
  deathsUntold,
  isDeathAlone,
  isAwaited,
  newOutcomeAwaitedSince,
  own,
  type RapidReview,
} from '@waymark/casework';
import type { CivilDate, StatedDate } from '@waymark/statute';
import type { AtWork } from './at-work';
import { returnsOfEnded } from './of-ended-agencies';
import { nextContacts } from './of-family';
import { ofAgency, task, unit, type Task } from './task';

const beforeSending: ReadonlySet<string> = new Set(['gathering', 'considering', 'signingOff']);

/** What a rapid review still asks of anybody. What ended asks of nobody, but for letters that came afterwards and what they led to. */
export function tasksOfRapidReview(at: AtWork<RapidReview>): Task[] {
  return [
    ...(at.ended ? [] : [...views(at), ...returns(at), ...decisions(at), ...signOffs(at), ...beside(at.state)]),
    ...letters(at),
    ...newOutcome(at),
    ...notMetUntold(at),
  ];
}

function views({ state, stage, bodies, dueOf }: AtWork<RapidReview>): Task[] {
  if (stage !== 'referred' || needsNoView(state, dueOf)) return [];
  return bodies
    .filter((body) => own(state.views, body) === undefined)
    .map((body) =>
      task({
        kind: 'decision',
        title: "Partner's view on whether to notify",
        step: 'ViewGiven',
        prefill: { body },
        owner: { to: 'body', body },
        ...dueOf('notification'),
      }),
    );
}

/**
 * The death of a looked-after child or a care leaver is told by the local authority, and the partners need not agree on
 * that, as long as no five days run for it as a serious incident (WT23 ¶¶331–332).
 */
const needsNoView = (state: RapidReview, dueOf: AtWork<RapidReview>['dueOf']): boolean =>
  isDeathAlone(state) && dueOf('notification').deadline === null;

function returns({ state, stage, endedAgencies, dueOf }: AtWork<RapidReview>): Task[] {
  if (asksNoAgency(state, stage)) return [];
  const ofEach = Object.entries(state.returns).flatMap(([agency, of]) => {
    const { standing, due, answerBy, receivedOn } = of;
    const prefill = { agency };
    const owner = ofAgency(agency);
    if (isAwaited(of))
      return [
        task({ kind: 'return', title: 'Agency information return', step: 'ReturnReceived', prefill, owner, due }),
      ];
    if (standing === 'queried' && of.endedOn === null) {
      const title = 'Answer to a query about the return';
      return [task({ kind: 'return', title, step: 'ReturnReceived', prefill, owner, due: answerBy })];
    }
    if (standing !== 'received' || !beforeSending.has(stage)) return [];
    // It waits from the day that it came, for no day of its own, and is late with the review.
    const asked = { kind: 'return', title: 'Return to look at', step: 'ReturnAccepted', prefill, owner: unit } as const;
    return [task({ ...asked, since: receivedOn, ...dueOf('rapid-review') })];
  });
  return [...ofEach, ...returnsOfEnded(state.returns, endedAgencies)];
}

function decisions({ state, stage, bodies, dueOf }: AtWork<RapidReview>): Task[] {
  if (!beforeSending.has(stage) || state.recommendation === null || state.outcome !== null) return [];
  return bodies
    .filter((body) => own(state.decisions, body) === undefined)
    .map((body) =>
      task({
        kind: 'decision',
        title: "Partner's decision",
        step: 'BodyDecided',
        prefill: { body },
        owner: { to: 'body', body },
        ...dueOf('rapid-review'),
      }),
    );
}

function signOffs({ state, stage, bodies, dueOf }: AtWork<RapidReview>): Task[] {
  const { latestDraft: draft } = state;
  if (!beforeSending.has(stage) || draft === null) return [];
  return bodies
    .filter((body) => own(state.signOffs, body) !== draft)
    .map((body) =>
      task({
        kind: 'decision',
        title: 'Sign-off of the rapid review',
        step: 'SignedOff',
        prefill: { body, draft },
        owner: { to: 'body', body },
        ...dueOf('rapid-review'),
      }),
    );
}

/** The day that the letter names for an answer; else it waits since the letter came. */
const answerDay = (due: CivilDate | undefined, receivedOn: StatedDate): Partial<Task> =>
  due === undefined ? { since: receivedOn } : { due };

function letters({ state, ended }: AtWork<RapidReview>): Task[] {
  const addenda = Object.entries(ended ? {} : state.submissions)
    .filter(([, { awaitsAddendum }]) => awaitsAddendum)
    .map(([submission, { sentOn }]) =>
      task({
        kind: 'letter',
        title: 'Addendum to the Panel',
        step: 'AddendumSent',
        prefill: { submission },
        owner: unit,
        since: sentOn,
      }),
    );
  const standing = Object.entries(state.letters).filter(([, { superseded }]) => !superseded);
  const answers = standing.flatMap(([letter, { questions, answersDue, receivedOn }]) =>
    Object.entries(questions)
      .map(([question, answered], at, all) => ({
        question,
        answered,
        // A letter's own words are sealed: of several questions, their numbers tell them apart.
        title: all.length === 1 ? 'Question of the Panel to answer' : `Question ${at + 1} of the Panel to answer`,
      }))
      .filter(({ answered }) => !answered)
      .map(({ question, title }) =>
        task({
          kind: 'letter',
          title,
          step: 'PanelQuestionAnswered',
          prefill: { letter, question },
          owner: unit,
          ...answerDay(own(answersDue, question), receivedOn),
        }),
      ),
  );
  const responses = standing
    .filter(([, { asksToReconsider, considered }]) => asksToReconsider && !considered)
    .map(([letter, { receivedOn }]) =>
      task({
        kind: 'letter',
        title: "Partners' considered response to the Panel's letter",
        step: 'PartnersResponded',
        prefill: { letter },
        owner: unit,
        since: receivedOn,
      }),
    );
  return [...addenda, ...answers, ...responses];
}

/** What is owed beside the review's own course. */
const beside = (state: RapidReview): Task[] => [
  ...deathsUntold(state).map(([child, since]) =>
    task({
      kind: 'letter',
      title: "Child's death to tell to others",
      step: 'DeathOfChildTold',
      prefill: { child },
      owner: unit,
      since,
    }),
  ),
  ...nextContacts(state),
];

function newOutcome({ state }: AtWork<RapidReview>): Task[] {
  const since = newOutcomeAwaitedSince(state);
  if (since === null) return [];
  const title = 'New outcome to record: the partners changed their decision';
  return [task({ kind: 'decision', title, step: 'OutcomeRecorded', owner: unit, since })];
}

/** It came to an end with that; the Panel, which holds the notification, is told all the same. */
function notMetUntold({ state }: AtWork<RapidReview>): Task[] {
  const since = criteriaNotMetUntoldSince(state);
  if (since === null) return [];
  const title = 'Panel to tell that the criteria were found not met';
  return [task({ kind: 'letter', title, step: 'PanelToldCriteriaNotMet', owner: unit, since })];
}
