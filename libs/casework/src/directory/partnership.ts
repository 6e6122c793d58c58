import { z } from 'zod';
import {
  agreedDeadlineIds,
  certainlyBefore,
  clockIds,
  earliestDay,
  latestDay,
  recipientNames,
  submissionKinds,
  type CivilDate,
  type SubmissionKind,
} from '@waymark/statute';
import {
  ask,
  fact,
  impossible,
  opaqueId,
  refuse,
  singleStage,
  text,
  told,
  workflow,
  type DecidingBody,
  type ExtraRecipient,
  type Matter,
  type StepsOf,
  type StepsOnRecordOf,
} from '../frame';
import {
  isScrutiny,
  scrutinyClocks,
  scrutinyFacts,
  scrutinyRules,
  scrutinySteps,
  withScrutiny,
  type Scrutinised,
} from '../scrutiny';
import { isAlike } from './alike';
import { bodiesOn, type DatedBody } from './dated-bodies';
import {
  isSuccession,
  successionFacts,
  successionRules,
  successionSteps,
  successorsReferredTo,
  withSuccession,
  type Succeeded,
} from './succession';
import {
  isYearlyReport,
  withYearlyReport,
  yearlyReportClocks,
  yearlyReportFacts,
  yearlyReportFollows,
  yearlyReportRules,
  yearlyReportSteps,
  type Reporting,
} from '../yearly-report';

// A partnership: the bodies of an area that safeguard children together. The bodies that must decide and sign are a
// dated list, not an enum of three: two local authorities, six commissioning groups, education as a fourth partner.

/** Names of public bodies are no personal data: they stand in clear. */
const publicName = () => text(200);

const kindsOfSubmission = Object.keys(submissionKinds) as [SubmissionKind, ...SubmissionKind[]];

const milestone = z.strictObject({ name: text(100), workingDay: z.int().min(0).max(15) });

const notice = z.strictObject({ deadline: z.enum([...clockIds, ...agreedDeadlineIds]), days: z.int().min(0).max(366) });

const facts = {
  PartnershipRegistered: fact({
    says: 'Partnership registered',
    clear: { name: publicName() },
    sealed: {},
    subject: () => 'partnership',
  }),
  BodyJoined: fact({
    says: 'Deciding body joined',
    clear: {
      body: opaqueId(),
      kind: z.enum([
        'local authority',
        'integrated care board',
        'clinical commissioning group',
        'police',
        'education',
        'other',
      ]),
      name: publicName(),
    },
    sealed: {},
    subject: ({ body }) => `body:${body}`,
    tense: 'planned',
  }),
  BodyLeft: fact({
    says: 'Deciding body left',
    clear: { body: opaqueId() },
    sealed: {},
    subject: ({ body }) => `body:${body}`,
    tense: 'planned',
  }),
  RapidReviewBasisChosen: fact({
    says: 'Start of the fifteen working days chosen',
    clear: { basis: z.enum(['notification', 'awareness', 'incident']) },
    sealed: { why: text().optional() },
    subject: () => 'rapid review basis',
  }),
  PanelLetterExpectationSet: fact({
    says: "Expectation of the Panel's letter set",
    clear: { workingDays: z.int().min(1).max(250).nullable() },
    sealed: { why: text().optional() },
    subject: () => 'panel letter',
  }),
  MilestonesSet: fact({
    says: 'Local milestones set',
    clear: { milestones: z.array(milestone).max(20) },
    sealed: {},
    subject: () => 'milestones',
  }),
  /** In working days for a deadline that is counted in them, otherwise in days. What is not named keeps Waymark's own. */
  NoticeBeforeDeadlinesSet: fact({
    says: 'Notice before deadlines set',
    clear: { notices: z.array(notice).max(clockIds.length + agreedDeadlineIds.length) },
    sealed: {},
    subject: () => 'notice before deadlines',
  }),
  /** Someone to whom this partnership sends beside those whom the statute names: the integrated care board, say. */
  ExtraRecipientSet: fact({
    says: 'Further recipient of submissions set',
    clear: {
      recipient: opaqueId(),
      submissions: z.array(z.enum(kindsOfSubmission)).min(1, 'Name at least one kind.').max(kindsOfSubmission.length),
      name: publicName(),
    },
    sealed: {},
    subject: ({ recipient }) => `recipient:${recipient}`,
  }),
  ExtraRecipientEnded: fact({
    says: 'Further recipient of submissions ended',
    clear: { recipient: opaqueId() },
    sealed: {},
    subject: ({ recipient }) => `recipient:${recipient}`,
  }),
  ...successionFacts,
  ...scrutinyFacts,
  ...yearlyReportFacts,
};

export interface Partnership extends Scrutinised, Reporting, Succeeded {
  readonly name: string | null;
  readonly bodies: readonly DatedBody[];
  readonly basis: 'notification' | 'awareness' | 'incident';
  readonly panelLetterWorkingDays: number | null;
  readonly milestones: readonly z.infer<typeof milestone>[];
  /** By deadline, how long before it one wants to hear of it. Left out until it is set. */
  readonly noticeBeforeDeadlines?: Readonly<Record<string, number>>;
  /** Left out until the first is set. */
  readonly extraRecipients?: readonly ExtraRecipient[];
}

const initial: Partnership = {
  name: null,
  bodies: [],
  basis: 'notification',
  panelLetterWorkingDays: null,
  milestones: [],
};

type Step = StepsOf<typeof facts>;
type OnRecord = StepsOnRecordOf<typeof facts>;

function fold(state: Partnership, step: OnRecord): Partnership {
  if (isScrutiny(step)) return withScrutiny(state, step);
  if (isYearlyReport(step)) return withYearlyReport(state, step);
  if (isSuccession(step)) return withSuccession(state, step);
  const { type, data, occurredOn } = step;
  const day = earliestDay(occurredOn) ?? '0001-01-01';
  switch (type) {
    case 'PartnershipRegistered':
      return { ...state, name: data.name };
    case 'BodyJoined': {
      const joined = { body: data.body, kind: data.kind, title: data.name, from: day, until: null };
      return { ...state, bodies: [...state.bodies, joined] };
    }
    case 'BodyLeft': {
      const until = earliestDay(occurredOn) ?? latestDay(occurredOn) ?? '0001-01-01';
      return {
        ...state,
        bodies: state.bodies.map((body) =>
          // One that joined again since goes on.
          body.body === data.body && body.until === null && !certainlyBefore(occurredOn, body.from)
            ? { ...body, until }
            : body,
        ),
      };
    }
    case 'RapidReviewBasisChosen':
      return told(state, 'basis', occurredOn, { basis: data.basis });
    case 'PanelLetterExpectationSet':
      return told(state, 'panel letter', occurredOn, { panelLetterWorkingDays: data.workingDays });
    case 'MilestonesSet':
      return told(state, 'milestones', occurredOn, { milestones: data.milestones });
    case 'NoticeBeforeDeadlinesSet': {
      const notices = data.notices.map(({ deadline, days }) => [deadline, days] as const);
      return told(state, 'notices', occurredOn, { noticeBeforeDeadlines: Object.fromEntries(notices) });
    }
    case 'ExtraRecipientSet': {
      const set = { recipient: data.recipient, submissions: data.submissions, title: data.name };
      const extraRecipients = [...extraRecipientsBut(state, data.recipient), set];
      return told(state, `recipient:${data.recipient}`, occurredOn, { extraRecipients });
    }
    case 'ExtraRecipientEnded':
      return told(state, `recipient:${data.recipient}`, occurredOn, {
        extraRecipients: extraRecipientsBut(state, data.recipient),
      });
    default:
      return impossible(type);
  }
}

const extraRecipientsBut = ({ extraRecipients = [] }: Partnership, gone: string): ExtraRecipient[] =>
  extraRecipients.filter(({ recipient }) => recipient !== gone);

/** The bodies that decide and sign on a day. */
export const decidingOn = (partnership: Partnership, day: CivilDate): DecidingBody[] =>
  bodiesOn(partnership.bodies, day);

const rules = {
  isRegistered: refuse<Partnership, Step>(({ state }) => state.name !== null, 'There is no such partnership.'),
  bodyIsHeld: refuse<Partnership, Step>(
    ({ state, step }) => state.bodies.some(({ body }) => body === (step.data as { body: string }).body),
    'This partnership has no such body.',
  ),
  /** Recorded twice, one body would have to decide and sign twice in every case. Two of one name may still be two. */
  bodyIsNew: ask<Partnership, Step>(
    (at) => namesake(at) === undefined,
    (at) =>
      `${namesake(at)} is a deciding body already. A second one of this name would have to decide and sign beside it. Use that one, or say why there are to be two.`,
    null,
    'A body of this name decides already.',
  ),
  recipientIsHeld: refuse<Partnership, Step>(
    ({ state, step }) =>
      (state.extraRecipients ?? []).some(
        ({ recipient }) => recipient === (step.data as { recipient: string }).recipient,
      ),
    'This partnership has set no such further recipient.',
  ),
  recipientIsFurther: refuse<Partnership, Step>(
    ({ step }) => !Object.hasOwn(recipientNames, (step.data as { recipient: string }).recipient),
    'The statute names that recipient already. Choose another id for a further one.',
  ),
  ...successionRules,
  ...scrutinyRules,
  ...yearlyReportRules,
};

/** Another one of the same name that decides on the day or later. */
function namesake({ state, step }: Matter<Partnership, Step>): string | undefined {
  if (step.type !== 'BodyJoined') return undefined;
  const day = earliestDay(step.occurredOn) ?? '0001-01-01';
  return state.bodies.find(
    ({ body, title, until }) =>
      body !== step.data.body && (until === null || day < until) && isAlike(title, step.data.name),
  )?.title;
}

export const partnership = workflow<Partnership, Step, OnRecord>({
  name: 'partnership',
  category: 'partnership',
  title: 'Partnership',
  opensCase: false,
  facts,
  rules,
  charts: [
    singleStage(
      'partnership',
      rules,
      {
        PartnershipRegistered: [],
        BodyJoined: ['isRegistered', 'bodyIsNew'],
        BodyLeft: ['isRegistered', 'bodyIsHeld'],
        RapidReviewBasisChosen: ['isRegistered'],
        PanelLetterExpectationSet: ['isRegistered'],
        MilestonesSet: ['isRegistered'],
        NoticeBeforeDeadlinesSet: ['isRegistered'],
        ExtraRecipientSet: ['isRegistered', 'recipientIsFurther'],
        ExtraRecipientEnded: ['isRegistered', 'recipientIsHeld'],
        ...scrutinySteps('isRegistered'),
        ...yearlyReportSteps('isRegistered', 'bodyIsHeld'),
        ...successionSteps('isRegistered'),
      },
      ['PartnershipSucceeded corrected'],
    ),
  ],
  follows: yearlyReportFollows,
  stages: { open: 'Registered' },
  initial,
  fold,
  clocks: (state, step) => [...scrutinyClocks(state, step), ...yearlyReportClocks(state, step)],
  mentions: () => [],
  refersTo: successorsReferredTo,
});
