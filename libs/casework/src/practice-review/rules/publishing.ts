import { certainlyBefore, inWords, whenInWords } from '@waymark/statute';
import { draftRules } from '../../deciding';
import { ask, hasNoticed, isGiven, own } from '../../frame';
import type { Step } from '../facts';
import { assuredReady, isStatutory, openHolds, type PracticeReview } from '../state';
import { runUpItems } from '../values';
import { dueBy, firstDayOf, named, notAmong, stepOf, type At } from './at';

// What is asked of the run-up to publication, of publishing and of what comes after it.

const rule = ask<PracticeReview, Step>;

const before = {
  notNeededHasReason: rule((at) => {
    const { standing } = stepOf(at, 'RunUpItemRecorded').data;
    return standing !== 'not needed' || isGiven(at, 'because');
  }, 'It is recorded as not needed without a reason. Say why it is not needed.'),
  nextLookIsGiven: rule(
    (at) => stepOf(at, 'HoldPlaced', 'HoldLookedAt').data.nextLook !== undefined,
    'No day is given on which this hold is to be looked at next.',
  ),
  holdStands: rule(
    (at) => own(at.state.holds, stepOf(at, 'HoldLookedAt', 'HoldLifted').data.hold)?.lifted !== true,
    'This hold is recorded as lifted already.',
  ),
  copiesAllReach: rule(
    (at) => lacking(at, 'must').length === 0,
    (at) => `Advance copies must go to both, and are not recorded as sent to: ${named(lacking(at, 'must'))}.`,
    'WT23 ¶364',
    'The advance copies are to one alone of the Panel and the Secretary of State.',
  ),
  bothAreToldOfDelay: rule(
    (at) => untoldOfDelay(at).length === 0,
    (at) => `The reasons for delay are not recorded as told to: ${named(untoldOfDelay(at))}.`,
    'WT23 ¶365',
    'The reasons for delay are not recorded as told to both the Panel and the Secretary of State.',
  ),
  plannedDayLiesAhead: rule(
    (at) => {
      const day = firstDayOf(at);
      return day === null || stepOf(at, 'PublicationPlanned').data.publishOn >= day;
    },
    (at) =>
      `The day that is planned, ${inWords(stepOf(at, 'PublicationPlanned').data.publishOn)}, lies before the day on which it was set, ${inWords(at.step.occurredOn)}.`,
    null,
    'The day that is planned lies before the day on which it was set.',
  ),
  planLeavesTime: rule(
    (at) => {
      const { publishOn } = stepOf(at, 'PublicationPlanned').data;
      const [latest, day] = [isStatutory(at.state) ? dueBy(at, 'advance-copies', publishOn) : null, firstDayOf(at)];
      return latest === null || day === null || day <= latest || lacking(at, 'must').length === 0;
    },
    (at) =>
      `Fewer than 7 working days are left before that day, ${inWords(stepOf(at, 'PublicationPlanned').data.publishOn)}, and the advance copies are not all sent.`,
    'WT23 ¶364',
    'Fewer than 7 working days are left before that day, and the advance copies are not all sent.',
  ),
};

/** Of those who must, or also those who should, have an advance copy: who lacks it, the step in hand included. */
const lacking = ({ state, step }: At, force: 'must' | 'must or should') => {
  const now = step.type === 'AdvanceCopiesSent' ? step.data.recipients : [];
  const before = Object.keys(state.copies) as (keyof typeof state.copies)[];
  return notAmong('advance-copies', [...before, ...now], force);
};

/** The reasons go to both: those told before, and now, are told. */
const untoldOfDelay = ({ state, step }: At) => {
  const now = step.type === 'DelayTold' ? step.data.recipients : [];
  return notAmong('delay', [...state.delayToldTo, ...now], 'must or should');
};

/** Deferring is decided whenever something holds the report back; how it goes out, once it is agreed what goes out. */
const deciding = {
  decidedOnceAssured: rule(
    (at) => assuredReady(at.state) || isDeferral(at),
    'The decision is recorded before the latest version of the report is quality assured and ready to be signed off.',
    'WT23 ¶¶359–362',
  ),
  decidedOnceSignedOff: rule(
    (at) => everyBodySignedOff.holds(at) || isDeferral(at),
    (at) => `The decision comes before the sign-offs. ${everyBodySignedOff.because(at)}`,
    null,
    'The decision comes before every partner that decides has signed off the latest version.',
  ),
};

const isDeferral = (at: At): boolean => stepOf(at, 'PublicationDecided').data.manner === 'deferred';
const { everyBodySignedOff } = draftRules;

const publishing = {
  publicationIsDecided: rule(
    ({ state }) => state.decision !== null && state.decision !== 'deferred',
    (at) =>
      at.state.decision === null
        ? 'No decision on publication is recorded yet.'
        : 'The decision on record is to defer publication.',
    'WT23 ¶362',
    'No decision to publish is recorded.',
  ),
  asWasDecided: rule((at) => {
    const { decision } = at.state;
    return decision === null || decision === 'deferred' || stepOf(at, 'Published').data.manner === decision;
  }, 'The decision on record is to publish in another way: in full, or improvements only.'),
  noHoldStands: rule(
    ({ state }) => openHolds(state).length === 0,
    ({ state }) =>
      `Publication is recorded as held back by: ${openHolds(state)
        .map(({ source }) => source)
        .join(', ')}.`,
    null,
    'Publication is recorded as held back.',
  ),
  runUpIsSettled: rule(
    (at) => outstanding(at).length === 0,
    (at) => `Neither done nor recorded as not needed: ${firstOf(outstanding(at))}.`,
    'WT23 ¶¶362–363',
    'Some preparation for publication is neither done nor recorded as not needed.',
  ),
  copiesWereSent: rule(
    (at) => !isStatutory(at.state) || lacking(at, 'must or should').length === 0,
    (at) => `Advance copies are not recorded as sent to: ${named(lacking(at, 'must or should'))}.`,
    'WT23 ¶364',
    'Advance copies are not recorded as sent to the Panel, the Secretary of State and Ofsted.',
  ),
  copiesWereInTime: rule(
    (at) => {
      const latest = isStatutory(at.state) ? dueBy(at, 'advance-copies', at.step.occurredOn) : null;
      return latest === null || musts.every((to) => !certainlyBefore(latest, at.state.copies[to] ?? latest));
    },
    (at) => {
      const latest = dueBy(at, 'advance-copies', at.step.occurredOn);
      return `Published ${whenInWords(at.step.occurredOn)}, it comes less than 7 working days after the advance copies, which were due by ${inWords(latest ?? 'not-known')} for that.`;
    },
    'WT23 ¶364',
    'It comes less than 7 working days after the advance copies.',
  ),
  copiesAreOfTheLatest: rule(
    ({ state }) => state.copiedDraft === null || state.copiedDraft === state.latestDraft,
    'The advance copies were of an earlier version of the report.',
    'WT23 ¶364',
  ),
  delayWasTold: rule(
    (at) => at.state.originWithdrawn || !isLate(at) || untoldOfDelay(at).length === 0,
    (at) =>
      `The six months were over on ${inWords(dueBy(at, 'practice-review', at.state.decidedOn) ?? 'not-known')}, and the reasons are not recorded as told to: ${named(untoldOfDelay(at))}.`,
    'WT23 ¶365',
    'The six months are over, and the reasons are not recorded as told to the Panel and the Secretary of State.',
  ),
  justificationWasTold: rule(
    (at) => !withholds(at) || unjustified(at).length === 0,
    (at) => `The justification for not publishing in full is not recorded as told to: ${named(unjustified(at))}.`,
    'WT23 ¶365',
    'The justification for not publishing in full is not recorded as told to the Panel and the Secretary of State.',
  ),
  commentsAreConsidered: rule(
    ({ state }) => Object.values(state.comments).every((considered) => considered),
    'Comments were received and are not recorded as considered.',
    'WT23 ¶365',
  ),
  reviewersAreNamed: rule(
    (at) => !isStatutory(at.state) || stepOf(at, 'Published').data.reviewersNamed,
    'The names of the reviewers are to be included in what is published.',
    'WT23 ¶362',
  ),
  childIsNotNamed: rule(
    (at) => !hasNoticed(at, 'a child is named'),
    'A name of a child of this case is in the name that is given to the child. If naming the child was agreed, say so.',
    null,
    'A name of a child of the case is in the name that is given to the child.',
  ),
  notDiscontinued: rule(
    ({ state }) => !state.discontinued,
    'The review is recorded as discontinued. Reopen it first, or say why it is published all the same.',
  ),
  nothingIsOutYet: rule(
    ({ state }) => state.publishedOn === null,
    'The report is published already, and no deadline waits for it any more: say what is paused.',
  ),
  notPublishedYet: rule(
    ({ state }) => state.publishedOn === null,
    'It is published already. An amended report is recorded as published again.',
  ),
};

/** The first few by name, the rest by number. */
const firstOf = (items: readonly string[]): string => {
  const [shown, more] = [items.slice(0, 4).join(', '), items.length - 4];
  return more > 0 ? `${shown}, and ${more} more` : shown;
};

const musts = notAmong('advance-copies', [], 'must');

const outstanding = ({ state }: At): string[] =>
  runUpItems.filter((item) => !['done', 'not needed'].includes(own(state.runUp, item) ?? 'outstanding'));

/** Whether the six months are certainly over on the day of the step, with nothing published in them. */
const isLate = (at: At): boolean => {
  if (!isStatutory(at.state) || at.state.publishedOn !== null || at.state.discontinued) return false;
  const [due, day] = [dueBy(at, 'practice-review', at.state.decidedOn), firstDayOf(at)];
  return due !== null && day !== null && day > due;
};

const withholds = ({ state, step }: At): boolean =>
  isStatutory(state) && (step.data as { manner?: string }).manner === 'improvements-only';

const unjustified = ({ state }: At) => notAmong('not-publishing', state.justifiedTo, 'must or should');

const after = {
  isPublished: rule(({ state }) => state.publishedOn !== null, 'It is not recorded as published yet.'),
  publicForAYear: rule(
    (at) => {
      const { publishedOn, takenDownOn } = at.state;
      if (!isStatutory(at.state) || publishedOn === null || (at.step.type === 'Closed' && takenDownOn !== null))
        return true;
      const [until, day] = [dueBy(at, 'public-availability', publishedOn), firstDayOf(at)];
      return until === null || day === null || day >= until;
    },
    (at) =>
      `The report is to be public for at least one year, until ${inWords(
        dueBy(at, 'public-availability', at.state.publishedOn) ?? 'not-known',
      )}.`,
    'WT23 ¶362',
    'The report is to be public for at least one year.',
  ),
  orderIsNamed: rule(
    (at) => {
      const { reason } = stepOf(at, 'TakenDown').data;
      return reason !== 'order of a court' || isGiven(at, 'order');
    },
    'It is taken down by order of a court. Say which order.',
    null,
    'It is taken down by order of a court, and the order is not named.',
  ),
  notTakenDownYet: rule(({ state }) => state.takenDownOn === null, 'It is recorded as taken down already.'),
};

export const publishingRules = { ...before, ...deciding, ...publishing, ...after };
