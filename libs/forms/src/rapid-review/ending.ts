import { form, type Composing, type FieldWords, type Forms } from '../declare';
import type { Data } from '../held/choice';
import { why } from './notifying';

export const otherCase: FieldWords = { label: 'Case', called: 'which case', from: 'other case' };

/** The notifications of the incident that joins are on record in its own case. */
function notificationsOfJoined(answers: Data, { held }: Composing): Data {
  const joined = held['other case']?.find(({ value }) => value === answers['case']);
  return { ...answers, notifications: joined?.more?.['notifications'] ?? [] };
}

const joining: Forms = {
  IncidentJoined: form({
    title: 'Join another incident to this rapid review',
    intro: 'Its notifications come with it; each keeps its own deadline. The other case is told.',
    fields: { case: otherCase, why: why('Why they are taken together') },
    instead: { of: ['notifications'], ask: {}, compose: notificationsOfJoined },
  }),
  IncidentSplit: form({
    title: 'Split an incident from this rapid review',
    fields: {
      case: { ...otherCase, from: 'joined case' },
      notifications: {
        label: 'Notifications of this incident that go their own way',
        hint: 'Those that came with the other incident leave with it.',
        from: 'notification',
      },
      why: why('Why it goes its own way'),
    },
  }),
  JoinedTo: form({
    title: 'Record that this was joined to another rapid review',
    fields: { case: otherCase, why: why('Why they are taken together') },
  }),
  SplitFrom: form({
    title: 'Record that this was split from the rapid review it was joined to',
    fields: { case: otherCase, why: why('Why it goes its own way') },
  }),
  SentWithJoinedReview: form({
    title: 'Record that this was sent with the rapid review it was joined to',
    fields: { case: otherCase },
  }),
};

export const reopening = (what: string): Forms => ({
  Reopened: form({ title: `Reopen the ${what}`, fields: { why: why('Why it is reopened') } }),
  Closed: form({ title: `Close the ${what}`, fields: { note: { label: 'Note' } } }),
});

const dispute: FieldWords = { label: 'Dispute', called: 'which dispute', from: 'dispute of the case' };

export const disputes: Forms = {
  DisputeOpened: form({
    title: 'Record that a dispute about this was opened',
    intro: 'A dispute is a record of its own. That it concerns this one is usually carried here by itself.',
    fields: { dispute, about: { label: 'What the dispute is about', called: 'what the dispute is about' } },
  }),
  DisputeResolved: form({
    title: 'Record that a dispute about this was resolved',
    fields: { dispute, outcome: { label: 'Outcome' } },
  }),
};

export const ending: Forms = { ...joining, ...reopening('rapid review'), ...disputes };
