import { certainlyBefore, inWords, whenInWords, type StatedDate } from '@waymark/statute';
import { ask, hasNoticed, isGiven, own } from '../../frame';
import type { Step } from '../facts';
import { criteriaNotMetUntoldSince, isNotified, startOfFiveDays, type RapidReview } from '../state';
import { deciding, stepOf, theDate, titles, type At } from './at';

// What is asked from the referral to the notification.

const rule = ask<RapidReview, Step>;

export const notifying = {
  notMetIsUntold: rule(
    ({ state }) => criteriaNotMetUntoldSince(state) !== null,
    'Either the criteria do not stand as found not met, or the Panel is recorded as told so already.',
    null,
    'The criteria did not stand as found not met, or the Panel was recorded as told so already.',
  ),
  referralRecorded: rule(
    (at) => at.state.entry !== null,
    'No referral is recorded yet. It can be recorded now, or later.',
  ),
  firstReferral: rule(
    (at) => at.state.entry === null,
    'A referral is recorded already. Correct it, or record a further referral.',
  ),
  awareNotBeforeIncident: rule(
    (at) => awareBefore(at).length === 0,
    (at) => {
      const { incidentOn } = stepOf(at, 'Referred').data;
      const aware = awareBefore(at).map(inWords).join(' and ');
      return `The day of becoming aware, ${aware}, lies before the incident, which is dated ${inWords(incidentOn)}.`;
    },
    null,
    'The day of becoming aware lies before the incident.',
  ),
  awarenessIsDated: rule(
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
  awarenessChoiceHasReason: rule(
    (at) => {
      const { incidentKnownOn, abuseSuspectedOn } = stepOf(at, 'Referred').data;
      const two = incidentKnownOn !== undefined && abuseSuspectedOn !== undefined;
      return !two || incidentKnownOn === abuseSuspectedOn || isGiven(at, 'whyThatAwareness');
    },
    'Two days of becoming aware are given. Say why the five working days run from the one chosen.',
    'WT23 ¶330',
    'Two days of becoming aware are given, and not why the five working days run from the one chosen.',
  ),
  partsAreGiven: rule((at) => {
    // Sealed: where a correction looks back at the referral as it was recorded, the parts are not at hand.
    const { children, parts } = stepOf(at, 'Referred').data as { children: string[]; parts?: Record<string, string> };
    return parts === undefined || children.every((child) => own(parts, child) !== undefined);
  }, "Not every child's part in the incident is given: harmed, sibling, alleged to have harmed, or other."),
  childIsNew: rule((at) => {
    const child = own(at.state.children, stepOf(at, 'ChildAdded').data.child);
    return child === undefined || child.removed;
  }, 'That child is in this record already.'),
  childrenAreHeld: rule((at) => {
    const { children = [] } = stepOf(at, 'IncidentNotified', 'ReturnReceived').data;
    return children.every((child) => own(at.state.children, child) !== undefined);
  }, 'A child is named here who is not in this record yet. Add the child.'),
  /** Whether a child died in the incident is sealed; of a near miss it is certain that none did. */
  deathIsOnRecord: rule((at) => {
    const { child } = at.step.data as { child?: string };
    const died = Object.entries(at.state.children).filter(([, { diedOn }]) => diedOn !== undefined);
    return at.state.entry !== 'near miss' || died.some(([id]) => child === undefined || id === child);
  }, 'The referral is of a near miss, and no death since is recorded. It can be recorded first.'),
  /** The category is sealed: of what was notified before, only the children named are at hand. */
  notificationIsAnother: rule((at) => {
    const { data, type } = stepOf(at, 'IncidentNotified', 'OfstedAndSecretaryOfStateTold');
    const before = type === 'IncidentNotified' ? at.state.notifications : at.state.deathsTold;
    const { children = [] } = data as { children?: string[] };
    return (
      Object.keys(before).length === 0 ||
      isGiven(at, 'reference') ||
      isGiven(at, 'panelReference') ||
      children.some((child) => !at.state.childrenNotified.includes(child))
    );
  }, 'A notification is recorded already, and this one names no reference and no further child by which it is another.'),
  categoryFitsReferral: rule(
    (at) => !hasNoticed(at, 'category differs'),
    ({ step }) =>
      step.type === 'Referred'
        ? 'The category of a notification on record is not what the referral says. If the notification is wrong, it can be corrected.'
        : 'The category is not what the referral says. If the referral is wrong, it can be corrected.',
    null,
    'The category is not what the referral says.',
  ),
  everyBodyWouldNotify: rule(
    (at) => deciding(at).length > 0 && notSaying(at, 'notify').length === 0,
    (at) =>
      deciding(at).length === 0
        ? 'The directory names no partner that decides on that day, so no view on notifying can be recorded.'
        : `Not every partner has said that it would notify: ${titles(notSaying(at, 'notify'))}. The duty to notify is the local authority's own.`,
    'WT23 ¶330, Children Act 2004 s16C',
    'Not every partner has said that it should be notified.',
  ),
  nobodyWouldNotify: rule(
    (at) => saying(at, 'notify').length === 0,
    (at) => `A partner’s view is that it should be notified: ${titles(saying(at, 'notify'))}.`,
    'WT23 ¶330',
    'A partner’s view is that it should be notified.',
  ),
  notNotifiedYet: rule(
    (at) => !isNotified(at.state),
    'It has been notified already. If the criteria turned out not to be met, record that instead.',
  ),
  happenedHere: rule(
    (at) => at.state.happenedIn !== 'another area',
    'It happened in another area, whose local authority has the duty to notify. The referral can be passed on.',
    'Children Act 2004 s16C(1)',
  ),
  notifiedNotBeforeAware: rule(
    (at) => !certainlyBefore(at.step.occurredOn, startOfFiveDays(at.state)),
    (at) => `${theDate(at)} lies before the day of becoming aware, ${inWords(startOfFiveDays(at.state))}.`,
    null,
    'The date lies before the day of becoming aware.',
  ),
  notifiedNotAfterSending: rule(
    (at) => at.state.firstSentOn === null || !certainlyBefore(at.state.firstSentOn, at.step.occurredOn),
    (at) =>
      `The rapid review was sent to the Panel before this date, ${whenInWords(at.state.firstSentOn ?? 'not-known')}.`,
    null,
    'The date is after the day on which the rapid review was sent to the Panel.',
  ),
  copiedNotBeforeNotified: rule(
    (at) => !certainlyBefore(at.step.occurredOn, copiedOf(at) ?? 'not-known'),
    (at) => `${theDate(at)} lies before the notification, which is dated ${inWords(copiedOf(at) ?? 'not-known')}.`,
    null,
    'The date lies before the notification.',
  ),
  incidentNotified: rule(
    ({ state }) => isNotified(state) || Object.values(state.joined).some((notified) => notified.length > 0),
    'No serious incident notification is recorded yet. It can be recorded late.',
    'WT23 ¶337',
  ),
  notSentBeforeNotified: rule(
    (at) => notifiedAfter(at).length === 0,
    (at) => {
      const dated = notifiedAfter(at).map(inWords);
      return `${theDate(at)} lies before ${dated.length === 1 ? 'a notification, which is' : 'notifications, which are'} dated ${dated.join(' and ')}.`;
    },
    null,
    'The date lies before a notification.',
  ),
};

const awareBefore = (at: At): StatedDate[] => {
  const { incidentOn, incidentKnownOn, abuseSuspectedOn } = stepOf(at, 'Referred').data;
  return [...new Set([incidentKnownOn, abuseSuspectedOn])].flatMap((aware) =>
    aware !== undefined && certainlyBefore(aware, incidentOn) ? [aware] : [],
  );
};

const copiedOf = (at: At): StatedDate | undefined => {
  const { notification } = stepOf(at, 'NotificationCopied').data;
  return own(at.state.notifications, notification) ?? own(at.state.deathsTold, notification);
};

const notifiedAfter = (at: At): StatedDate[] =>
  Object.values(at.state.notifications).filter((on) => certainlyBefore(at.step.occurredOn, on));

const saying = (at: At, view: string) => deciding(at).filter(({ body }) => own(at.state.views, body) === view);
const notSaying = (at: At, view: string) => deciding(at).filter(({ body }) => own(at.state.views, body) !== view);
