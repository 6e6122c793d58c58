import type { OpenedStep, OpenedWorkflow } from '@waymark/engine/cqrs';
import { chronologyOf } from './chronology';

type Episodes = readonly { readonly on: string; readonly what: string }[];

const returned = (agency: string, episodes: Episodes, more: object = {}): OpenedStep => ({
  event: `return of ${agency}`,
  revision: 0,
  type: 'ReturnReceived',
  says: 'Agency information return received',
  subject: `agency:${agency}`,
  stage: 'gathering',
  occurredOn: '2026-06-01',
  dateNotKnownBecause: null,
  recordedAt: '2026-06-01T09:00:00.000Z',
  recordedBy: { person: 'unit', partnership: 'northmoor' },
  decidedBy: null,
  data: { agency, kind: 'full', episodes, ...more },
  firstRecorded: null,
  correctedBy: [],
  withdrawnBy: null,
  held: {},
  departures: [],
  sealed: 'opened',
});

const titleOf = (_from: string, id: string) =>
  ({ trust: 'Northmoor Hospitals', school: 'Fellside School' })[id] ?? null;
const told = (gap: number | null, ...steps: OpenedStep[]) =>
  chronologyOf({ steps } as unknown as OpenedWorkflow, gap, titleOf).entries.map((entry) =>
    entry.kind === 'gap' ? entry.words : [entry.on, entry.agency, ...entry.marks].join(' | '),
  );

describe('the combined chronology', () => {
  it('sets imprecise dates where they may begin, and what has no date last', () => {
    const trust = returned('trust', [
      { on: 'not-known', what: 'c' },
      { on: '2026-03-02', what: 'b' },
      { on: '2026-03', what: 'a' },
    ]);
    expect(told(99, trust)).toEqual([
      'March 2026 | Northmoor Hospitals',
      '2 March 2026 | Northmoor Hospitals',
      'not known | Northmoor Hospitals',
    ]);
  });

  it('marks the longest gap alone, or every gap of the length asked for, and none inside a span of days', () => {
    const episodes = [
      { on: '2026-01', what: 'a' },
      { on: '2026-01-20', what: 'b' },
      { on: '2026-02-04', what: 'c' },
      { on: '2026-02-14', what: 'd' },
    ];
    const gaps = (gap: number | null) =>
      told(gap, returned('trust', episodes)).filter((line) => line.includes('without'));
    expect(gaps(null)).toEqual(['9 days without an episode, between 4 February 2026 and 14 February 2026']);
    expect(gaps(3)).toHaveLength(2);
    expect(gaps(10)).toEqual([]);
  });

  it('marks what lies outside its own return, and what two returns tell of days that cannot be the same', () => {
    const trust = returned('trust', [{ on: '2026-07-01', what: 'Home visit.' }], { period: '2026' });
    const school = returned('school', [{ on: '2026-05', what: 'home visit' }]);
    expect(told(99, trust, school)).toEqual([
      'May 2026 | Fellside School | Northmoor Hospitals tells the same on 1 July 2026.',
      '1 July 2026 | Northmoor Hospitals | It lies after the return itself, which is dated 1 June 2026. | Fellside School tells the same in May 2026.',
    ]);
  });

  it('takes the return that stands, and says where the one before it told otherwise', () => {
    const before = returned('trust', [{ on: '2026-04-01', what: 'Fell ill.' }]);
    const after = { ...returned('trust', [{ on: '2026-04-09', what: 'Fell ill.' }]), event: 'again' };
    expect(told(99, before, after)).toEqual([
      '9 April 2026 | Northmoor Hospitals | Its return of 1 June 2026 told the same on 1 April 2026.',
    ]);
  });
});
