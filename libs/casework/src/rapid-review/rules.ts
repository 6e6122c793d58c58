import { earliestDay, latestDay, type CivilDate } from '@waymark/statute';
import { ask, refuse, type Known, type Matter } from '../frame';
import type { Step } from './facts';
import { agenciesOutstanding, type RapidReview } from './state';

// What a rapid review insists on (refuse: very little) and what it only asks a reason for (ask: the rest).

type At = Matter<RapidReview, Step>;

/** The step as one of the types that the rule stands on; a rule that is hung on another step is a mistake in the chart. */
function stepOf<Type extends Step['type']>({ step }: At, ...types: Type[]): Extract<Step, { type: Type }> {
  if ((types as string[]).includes(step.type)) return step as Extract<Step, { type: Type }>;
  throw new Error(`A rule for ${types.join(', ')} stands on ${step.type}.`);
}

const dayOf = ({ step, known }: At): CivilDate => latestDay(step.occurredOn) ?? known.today;
const deciding = (at: At) => at.known.decidingOn(dayOf(at));
const titles = (bodies: readonly string[], known: Known) => bodies.map((body) => known.titleOf(body)).join(', ');
const bodiesWithout = (at: At, held: Readonly<Record<string, unknown>>) =>
  deciding(at)
    .map(({ body }) => body)
    .filter((body) => !(body in held));

const bodyOf = ({ step }: At): string | null => step.decidedBy?.body ?? (step.data as { body?: string }).body ?? null;
const agencyOf = ({ step }: At): string => (step.data as { agency: string }).agency;
const draftOf = ({ step }: At): string | undefined => (step.data as { draft?: string }).draft;
const letterOf = ({ step }: At): string => (step.data as { letter: string }).letter;
const decisionsOf = ({ state }: At) => new Set(Object.values(state.decisions));

const hard = {
  bodyIsParty: refuse<RapidReview, Step>(
    (at) => deciding(at).some(({ body }) => body === bodyOf(at)),
    (at) =>
      `That body does not decide in this case on that day. Deciding are: ${
        titles(
          deciding(at).map(({ body }) => body),
          at.known,
        ) || 'none, as the directory has it'
      }.`,
    'WT23 ¶324',
  ),
  bodyDecidesForItself: refuse<RapidReview, Step>(
    (at) => at.step.decidedBy === null || (at.step.data as { body?: string }).body === at.step.decidedBy.body,
    'The decision names one body and is given in the name of another.',
  ),
  childIsHeld: refuse<RapidReview, Step>(
    (at) => stepOf(at, 'ChildRemoved', 'ChildDescribed', 'ChildDied').data.child in at.state.children,
    'This record holds no such child.',
  ),
  agencyIsHeld: refuse<RapidReview, Step>(
    (at) => agencyOf(at) === undefined || at.known.titleOf(agencyOf(at)) !== '',
    'The directory holds no such agency. Register it first, also where it is outside the area.',
  ),
  draftIsHeld: refuse<RapidReview, Step>(
    (at) => draftOf(at) === undefined || draftOf(at)! in at.state.drafts,
    'This record holds no such draft.',
  ),
  letterIsHeld: refuse<RapidReview, Step>(
    (at) => letterOf(at) in at.state.letters,
    'This record holds no such letter.',
  ),
  questionIsHeld: refuse<RapidReview, Step>((at) => {
    const { letter, question } = stepOf(at, 'PanelQuestionAnswered').data;
    return question in (at.state.letters[letter]?.questions ?? {});
  }, 'That letter asks no such question.'),
  notificationIsHeld: refuse<RapidReview, Step>(
    (at) => stepOf(at, 'NotificationCopied').data.notification in at.state.notifications,
    'This record holds no such notification. Record the notification first.',
  ),
  incidentIsJoined: refuse<RapidReview, Step>(
    (at) => at.state.joined.includes(stepOf(at, 'IncidentSplit').data.case),
    'That incident is not joined to this rapid review.',
  ),
};

const asked = {
  referralRecorded: ask<RapidReview, Step>((at) => at.state.entry !== null, 'No referral is recorded yet.'),
  firstReferral: ask<RapidReview, Step>(
    (at) => at.state.entry === null,
    'A referral is recorded already. Correct it, or record a further referral.',
  ),
  awareNotBeforeIncident: ask<RapidReview, Step>((at) => {
    const { incidentOn, incidentKnownOn } = stepOf(at, 'Referred').data;
    const [began, known] = [earliestDay(incidentOn), latestDay(incidentKnownOn ?? 'not-known')];
    return began === null || known === null || began <= known;
  }, 'The day of becoming aware lies before the incident.'),
  awarenessIsDated: ask<RapidReview, Step>(
    (at) => {
      const { incidentKnownOn, abuseSuspectedOn, fiveDaysRunFrom } = stepOf(
        at,
        'Referred',
        'AwarenessEstablished',
      ).data;
      return (fiveDaysRunFrom === 'incident' ? incidentKnownOn : abuseSuspectedOn) !== undefined;
    },
    'The day from which the five working days run is not given, so that deadline cannot be computed.',
    'WT23 ¶330',
  ),
  everyBodyWouldNotify: ask<RapidReview, Step>(
    (at) => deciding(at).length > 0 && deciding(at).every(({ body }) => at.state.views[body] === 'notify'),
    (at) =>
      `Not every partner has said that it would notify: ${
        titles(
          deciding(at)
            .map(({ body }) => body)
            .filter((body) => at.state.views[body] !== 'notify'),
          at.known,
        ) || 'the directory names no deciding body'
      }. The duty to notify is the local authority's own.`,
    'WT23 ¶330, Children Act 2004 s16C',
  ),
  incidentNotified: ask<RapidReview, Step>(
    (at) => Object.keys(at.state.notifications).length > 0,
    'No serious incident notification is recorded yet.',
    'WT23 ¶337',
  ),
  rapidReviewIsNeeded: ask<RapidReview, Step>(
    (at) => at.state.entry === null || at.state.entry === 'incident',
    (at) => `A ${at.state.entry ?? 'case'} needs no rapid review.`,
    'WT23 ¶¶331–332, 338',
  ),
  returnIsReceived: ask<RapidReview, Step>(
    (at) => (at.state.returns[agencyOf(at)]?.received ?? null) !== null,
    (at) => `No return of ${at.known.titleOf(agencyOf(at))} is recorded yet.`,
  ),
  returnWasAsked: ask<RapidReview, Step>(
    (at) => at.state.returns[agencyOf(at)]?.asked === true,
    (at) => `${at.known.titleOf(agencyOf(at))} has not been asked for a return.`,
  ),
  meetingHeld: ask<RapidReview, Step>(
    (at) => Object.values(at.state.meetings).includes('held'),
    'No meeting is recorded yet.',
  ),
  criteriaAssessed: ask<RapidReview, Step>(
    (at) => Object.keys(at.state.criteria).length > 0,
    'No criterion has been assessed yet.',
    'WT23 box p.135, SI 2018/789 reg 11',
  ),
  asTheGroupRecommended: ask<RapidReview, Step>(
    (at) => at.state.recommendation === null || at.state.recommendation === stepOf(at, 'BodyDecided').data.decision,
    (at) => `The group recommended ${at.state.recommendation ?? 'nothing'}: say why the decision differs.`,
  ),
  everyBodyDecided: ask<RapidReview, Step>(
    (at) => deciding(at).length > 0 && bodiesWithout(at, at.state.decisions).length === 0,
    (at) =>
      `Not yet decided by ${titles(bodiesWithout(at, at.state.decisions), at.known) || 'any body: the directory names none'}.`,
    'WT23 ¶¶337–341',
  ),
  bodiesAgree: ask<RapidReview, Step>(
    (at) => decisionsOf(at).size <= 1,
    "The partners' decisions differ. The local dispute resolution may help.",
    'WT23 ¶¶330, 341',
  ),
  familyTold: ask<RapidReview, Step>(
    (at) => Object.values(at.state.family).some((told) => told !== 'not told'),
    'No contact with the family is recorded yet.',
    'WT23 ¶341',
  ),
  draftPrepared: ask<RapidReview, Step>((at) => at.state.latestDraft !== null, 'No draft is recorded yet.'),
  draftIsTheLatest: ask<RapidReview, Step>(
    (at) => draftOf(at) === at.state.latestDraft,
    'A later version of the draft is recorded than the one named here.',
  ),
  notOwnDraft: ask<RapidReview, Step>((at) => {
    const author = at.state.drafts[draftOf(at) ?? '']?.preparedBy ?? null;
    return author === null || author !== (at.step.decidedBy?.person ?? null);
  }, 'Whoever signs off prepared this draft.'),
  everyBodySignedOff: ask<RapidReview, Step>(
    (at) => deciding(at).length > 0 && unsigned(at).length === 0,
    (at) =>
      `Not yet signed off in the latest version by ${titles(unsigned(at), at.known) || 'any body: the directory names none'}.`,
  ),
  outcomeRecorded: ask<RapidReview, Step>(
    (at) => at.state.outcome !== null,
    'No outcome is recorded yet: the rapid review goes to the Panel with the decision on a local review.',
    'WT23 ¶344',
  ),
  returnsAreInOrListed: ask<RapidReview, Step>(
    (at) => unlisted(at).length === 0,
    (at) => `Returns are outstanding and not listed as such: ${titles(unlisted(at), at.known)}.`,
  ),
  notSentYet: ask<RapidReview, Step>(
    (at) => at.state.firstSentOn === null,
    'It has been sent already. An addendum may serve; a second sending does not restart or stop any deadline.',
  ),
  sent: ask<RapidReview, Step>(
    (at) => at.state.firstSentOn !== null,
    'The rapid review is not recorded as sent to the Panel yet.',
  ),
  notSentBeforeNotified: ask<RapidReview, Step>((at) => {
    const day = latestDay(at.step.occurredOn);
    const notified = Object.values(at.state.notifications)
      .map((on) => earliestDay(on))
      .filter((on) => on !== null);
    return day === null || notified.every((on) => on <= day);
  }, 'The date lies before the notification.'),
  lettersAnswered: ask<RapidReview, Step>(
    (at) =>
      Object.values(at.state.letters).every(({ questions }) => Object.values(questions).every((answer) => answer)),
    'Questions of the Panel are not yet answered.',
  ),
};

const unsigned = (at: At) =>
  deciding(at)
    .map(({ body }) => body)
    .filter((body) => at.state.latestDraft === null || at.state.signOffs[body] !== at.state.latestDraft);

const unlisted = (at: At) => {
  const { outstandingReturns } = stepOf(at, 'SentToPanel').data;
  return agenciesOutstanding(at.state).filter((agency) => !outstandingReturns.includes(agency));
};

export const rules = { ...hard, ...asked };
