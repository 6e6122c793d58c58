import { rapidReview, type RapidReview } from '@waymark/casework';
import type { WorkflowInCase } from '../workflow-in-case';
import { correctedAfterSending as correctedAfter, sendingOf } from './corrected-after-sending';

const step = (id: string, type: string, on: string, data: object = {}) => ({
  id,
  type: `rapidReview.${type}`,
  occurredOn: on,
  recordedAt: `${on}T10:00:00.000Z`,
  data: data as Record<string, unknown>,
});
const begun = [
  step('referral', 'Referred', '2026-03-02'),
  step('returned', 'ReturnReceived', '2026-03-03'),
  step('sent', 'SentToPanel', '2026-03-05'),
];
const corrected = (event: string, on: string) =>
  step(`corrects-${event}`, 'FactCorrected', on, { event, fields: ['account'], clear: {} });

const correctedAfterSending = (history: Parameters<typeof correctedAfter>[0], sentOn: string) =>
  correctedAfter(history, sentOn, 'review');

describe('What was sent, once the record is corrected', () => {
  it('says otherwise than the record, until an addendum follows', () => {
    const history = [...begun, corrected('referral', '2026-03-12')];
    expect(correctedAfterSending(history, '2026-03-05')).toEqual({
      sentOn: '2026-03-05',
      correctedOn: '2026-03-12',
      sent: 'review',
    });
    expect(correctedAfterSending([...history, step('a', 'AddendumSent', '2026-03-13')], '2026-03-05')).toBeNull();
    expect(correctedAfterSending([...history, step('a', 'AddendumSent', '2026-03-10')], '2026-03-05')).not.toBeNull();
    const withdrawn = step('w', 'StepWithdrawn', '2026-03-14', { event: 'referral' });
    expect(correctedAfterSending([...history, withdrawn], '2026-03-05')).toMatchObject({ correctedOn: '2026-03-14' });
  });

  it('says so again where that addendum was taken back, or sent before the correction after all', () => {
    const history = [...begun, corrected('referral', '2026-03-12'), step('a', 'AddendumSent', '2026-03-13')];
    const takenBack = step('w', 'StepWithdrawn', '2026-03-14', { event: 'a' });
    expect(correctedAfterSending([...history, takenBack], '2026-03-05')).not.toBeNull();
    const moved = step('m', 'FactCorrected', '2026-03-14', {
      event: 'a',
      fields: ['occurredOn'],
      clear: {},
      occurredOn: '2026-03-10',
    });
    expect(correctedAfterSending([...history, moved], '2026-03-05')).not.toBeNull();
  });

  it('was sent again as the record stands since, unless that sending was taken back', () => {
    const history = [...begun, corrected('referral', '2026-03-12'), step('again', 'SentToPanel', '2026-03-16')];
    expect(correctedAfterSending(history, '2026-03-05')).toBeNull();
    const takenBack = step('w', 'StepWithdrawn', '2026-03-17', { event: 'again' });
    expect(correctedAfterSending([...history, takenBack], '2026-03-05')).not.toBeNull();
    const later = [...history, { ...corrected('referral', '2026-03-20'), id: 'later' }];
    expect(correctedAfterSending(later, '2026-03-05')).toMatchObject({ correctedOn: '2026-03-20' });
  });

  it('says the same where it was corrected before, or of what it does not tell', () => {
    expect(correctedAfterSending([...begun, corrected('referral', '2026-03-05')], '2026-03-05')).toBeNull();
    expect(correctedAfterSending([...begun, corrected('returned', '2026-03-12')], '2026-03-05')).toBeNull();
    expect(correctedAfterSending([...begun, corrected('referral', '2026-03-12')], 'not-known')).toBeNull();
  });
});

describe('What was notified, before the review is sent', () => {
  const history = [
    step('referral', 'Referred', '2026-03-02'),
    step('notified', 'IncidentNotified', '2026-03-05'),
    corrected('referral', '2026-03-12'),
  ];
  const found = (more: readonly ReturnType<typeof step>[] = []) =>
    correctedAfter([...history, ...more], '2026-03-05', 'notification');
  const reviewWhere = (change: Partial<RapidReview>) =>
    ({
      workflow: rapidReview,
      stream: 'rapidReview-1',
      instance: { itself: '1', state: { ...(rapidReview.initial as RapidReview), ...change } },
    }) as unknown as WorkflowInCase;

  it('says otherwise than the record, until it is notified again', () => {
    expect(found()).toEqual({ sentOn: '2026-03-05', correctedOn: '2026-03-12', sent: 'notification' });
    expect(found([step('again', 'IncidentNotified', '2026-03-13')])).toBeNull();
  });

  it('is not said to be otherwise where the record of the notification itself was corrected', () => {
    const itself = [...history.slice(0, 2), corrected('notified', '2026-03-12')];
    expect(correctedAfter(itself, '2026-03-05', 'notification')).toBeNull();
  });

  it('is looked at while nothing was sent to the Panel, and only where something is to be', () => {
    const notifications = { 'n-2': '2026-03-09', 'n-1': '2026-03-05' };
    const notified = { review: 'rapidReview-1', sentOn: '2026-03-05', sent: 'notification' };
    expect(sendingOf(reviewWhere({ notifications }), [])).toEqual(notified);
    expect(sendingOf(reviewWhere({ notifications, firstSentOn: '2026-03-20' }), [])).toMatchObject({
      sentOn: '2026-03-20',
      sent: 'review',
    });
    expect(sendingOf(reviewWhere({ notifications, criteriaFoundNotMet: true }), [])).toBeNull();
    expect(sendingOf(reviewWhere({}), [])).toBeNull();
  });
});
