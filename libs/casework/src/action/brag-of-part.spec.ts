import { byChair } from '../testing/action-story';
import { story } from '../testing/story';
import { action, bragOfPart, type Action } from '.';

const agreed = () =>
  story(action)
    .knowing({ titleOf: (id) => `The ${id}`, today: '2026-12-31' })
    .given('Drafted', { plan: 'plan-1', kind: 'training', what: 'Train.' })
    .given('Agreed', { agencies: ['school', 'clinic'], owner: 'school', due: '2026-10-30' });
const report = (told: ReturnType<typeof agreed>, brag: string, on: string) =>
  told.given('ProgressReported', { agency: 'school', brag, progress: 'Said.' }, { on });
const evidence = (told: ReturnType<typeof agreed>, on: string) =>
  told.given('EvidenceSubmitted', { evidence: 'e1', agency: 'school', what: 'A list.' }, { on });
const on = (told: ReturnType<typeof agreed>, today: string) =>
  bragOfPart(told.instance().state as Action, 'school', today);

describe('How an agency’s part of an action goes', () => {
  it('is what it reported last by day, whatever was recorded last', () => {
    const told = report(report(agreed(), 'amber', '2026-10-20'), 'green', '2026-10-12');
    expect(on(told, '2026-10-30')).toEqual({ brag: 'amber', by: 'report' });
    expect(on(agreed(), '2026-10-30')).toEqual({ brag: null, by: 'report' });
  });

  it('is overdue once the day passed after the report and nothing was given', () => {
    expect(on(report(agreed(), 'green', '2026-10-12'), '2026-10-31')).toEqual({ brag: 'red', by: 'overdue' });
    expect(on(report(agreed(), 'amber', '2026-11-02'), '2026-11-03')).toEqual({ brag: 'amber', by: 'report' });
    expect(on(evidence(report(agreed(), 'green', '2026-10-12'), '2026-10-29'), '2026-10-31')).toEqual({
      brag: 'green',
      by: 'report',
    });
    expect(on(agreed(), '2026-10-31')).toEqual({ brag: null, by: 'report' });
  });

  it('is not overdue for a successor where its predecessor reported after the day, whichever was recorded first', () => {
    const succeeded = (told: ReturnType<typeof agreed>) =>
      told.given('AgencySucceeded', { agency: 'school', by: 'academy' }, { on: '2026-11-05' });
    const asked = (told: ReturnType<typeof agreed>, today = '2026-11-06') =>
      bragOfPart(told.instance().state as Action, 'academy', today);
    const amber = { brag: 'amber', by: 'report' };
    expect(asked(succeeded(report(agreed(), 'amber', '2026-11-02')))).toEqual(amber);
    expect(asked(report(succeeded(agreed()), 'amber', '2026-11-02'))).toEqual(amber);
    const again = succeeded(report(agreed(), 'amber', '2026-11-02')).given(
      'AgencySucceeded',
      { agency: 'academy', by: 'college' },
      { on: '2026-11-09' },
    );
    expect(bragOfPart(again.instance().state as Action, 'college', '2026-11-10')).toEqual(amber);
    expect(asked(succeeded(report(agreed(), 'amber', '2026-10-20')))).toEqual({ brag: 'red', by: 'overdue' });
  });

  it('is complete once evidence given since was accepted, and what was reported later still stands', () => {
    const accepted = (reported: string) =>
      evidence(report(agreed(), 'red', reported), '2026-10-20').given(
        'EvidenceAccepted',
        { evidence: 'e1', reasons: 'It shows it.' },
        byChair,
      );
    expect(on(accepted('2026-10-12'), '2026-11-30')).toEqual({ brag: 'blue', by: 'evidence' });
    expect(on(accepted('2026-10-25'), '2026-11-30')).toEqual({ brag: 'red', by: 'report' });
  });

  it('is what was reported while further evidence is asked for and its day is not past', () => {
    const told = evidence(report(agreed(), 'green', '2026-10-12'), '2026-10-20').given('FurtherEvidenceRequested', {
      evidence: 'e1',
      reason: 'Of whom?',
    });
    expect(on(told, '2026-10-28')).toEqual({ brag: 'green', by: 'report' });
    expect(on(told, '2026-10-31')).toEqual({ brag: 'red', by: 'overdue' });
  });
});
