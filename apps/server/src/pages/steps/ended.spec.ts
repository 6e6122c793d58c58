import { endedBy, onceEach } from './ended';

describe('A body or an agency', () => {
  it('is offered among those that stand until its end, and from that day on apart, with that day', () => {
    expect(endedBy(null, '2026-03-02')).toEqual({});
    expect(endedBy('2026-03-03', '2026-03-02')).toEqual({});
    expect(endedBy('2022-07-01', '2026-03-02')).toEqual({ ended: true, hint: 'Until 1 July 2022' });
  });

  it('that left and came back is offered once, as it stands', () => {
    const before = { value: 'schools', words: 'Schools', ended: true as const, hint: 'Until 1 July 2022' };
    const now = { value: 'schools', words: 'Schools' };
    const other = { value: 'police', words: 'Police' };
    expect(onceEach([before, other, now])).toEqual([other, now]);
    expect(onceEach([before, { ...before, hint: 'Until 1 July 2024' }])).toEqual([
      { ...before, hint: 'Until 1 July 2024' },
    ]);
  });
});
