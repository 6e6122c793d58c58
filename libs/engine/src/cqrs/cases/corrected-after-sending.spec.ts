import { correctedAfterSending } from './corrected-after-sending';

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
const corrected = (event: string, on: string) => step(`corrects-${event}`, 'FactCorrected', on, { event });

describe('What was sent, once the record is corrected', () => {
  it('says otherwise than the record, until an addendum follows', () => {
    const history = [...begun, corrected('referral', '2026-03-12')];
    expect(correctedAfterSending(history, '2026-03-05')).toEqual({ sentOn: '2026-03-05', correctedOn: '2026-03-12' });
    expect(correctedAfterSending([...history, step('a', 'AddendumSent', '2026-03-13')], '2026-03-05')).toBeNull();
    expect(correctedAfterSending([...history, step('a', 'AddendumSent', '2026-03-10')], '2026-03-05')).not.toBeNull();
    const withdrawn = step('w', 'StepWithdrawn', '2026-03-14', { event: 'referral' });
    expect(correctedAfterSending([...history, withdrawn], '2026-03-05')).toMatchObject({ correctedOn: '2026-03-14' });
  });

  it('says so again where that addendum was taken back, or sent before the correction after all', () => {
    const history = [...begun, corrected('referral', '2026-03-12'), step('a', 'AddendumSent', '2026-03-13')];
    const takenBack = step('w', 'StepWithdrawn', '2026-03-14', { event: 'a' });
    expect(correctedAfterSending([...history, takenBack], '2026-03-05')).not.toBeNull();
    const moved = step('m', 'FactCorrected', '2026-03-14', { event: 'a', clear: {}, occurredOn: '2026-03-10' });
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
