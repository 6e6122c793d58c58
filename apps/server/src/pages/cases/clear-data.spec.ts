import { clearFields } from './clear-data';

const titleOf = (id: string): string | null =>
  ({ council: 'Northmoor Council', police: 'Northmoor Police', ofsted: 'Ofsted' })[id] ?? null;

const shown = (data: Record<string, unknown>) =>
  Object.fromEntries(clearFields(data, titleOf).map(({ name, value }) => [name, value]));

describe('the clear half of a step', () => {
  it('tells each of several that have parts by itself, led by its name', () => {
    expect(
      shown({
        attendance: [
          { as: 'member', body: 'council', decisionAuthority: true, seniority: 'director' },
          { as: 'deputy', body: 'police', decisionAuthority: false, seniority: 'manager' },
        ],
      }),
    ).toEqual({
      Attendance:
        'Northmoor Council (member, decision authority, director); Northmoor Police (deputy, no decision authority, manager)',
    });
    expect(shown({ told: ['council', 'ofsted'] })).toEqual({ Told: 'Northmoor Council and Ofsted' });
  });

  it('has words for codes, and only in the field whose codes they are', () => {
    expect(shown({ kind: 'advance-copies' })).toEqual({ Kind: 'Advance copies of the report' });
    expect(shown({ kind: 'local-learning-review' })).toEqual({ Kind: 'Local learning review' });
    expect(shown({ contents: [{ content: 'summary-of-improvements', found: 'there' }] })).toEqual({
      Contents: 'A summary of recommended improvements (there)',
    });
    expect(shown({ reason: 'reviewer', kind: 'training', brag: 'green' })).toEqual({
      Reason: 'reviewer',
      Kind: 'training',
      BRAG: 'green',
    });
  });

  it('calls a deadline by its name, and says from what it is counted', () => {
    expect(shown({ clock: 'rapid-review', basis: 'notification', due: '2026-06-05' })).toEqual({
      Deadline: 'Rapid review',
      'Counted from': 'the notification',
      Due: '5 June 2026',
    });
    expect(shown({ clock: 'impact-check', basis: 'agreed' })).toEqual({ Deadline: 'Impact check' });
    expect(shown({ basis: 'by agreement' })).toEqual({ Basis: 'by agreement' });
  });
});
