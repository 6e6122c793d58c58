import type { ClockView } from '@waymark/projections';
import { knownBefore, withoutEnd, type CaseDeadline } from './case-deadlines';
import { saidOfEnd } from './deadlines';

const view = (more: Partial<ClockView>): ClockView => ({
  caseId: 'case-1',
  clock: 'practice-review',
  runsFor: 'review-1',
  basis: 'decision',
  knownFrom: '2026-03-02',
  knownUntil: null,
  governs: true,
  started: '2026-03-02',
  due: '2026-09-02',
  dueLatest: '2026-09-02',
  edition: 'wt-2023',
  calendar: null,
  countedFrom: 'event-1',
  movedBy: null,
  stopped: null,
  notApplicable: null,
  cannot: null,
  ...more,
});
const change = (event: string, on: string, says: string) => ({
  clock: 'practice-review',
  runsFor: 'review-1',
  basis: 'decision',
  on,
  event,
  says,
});

describe('What was known of a deadline before', () => {
  it('is told with the step that told it otherwise, and not every time with a correction', () => {
    const history = [
      view({ knownUntil: '2026-03-10' }),
      view({ knownFrom: '2026-03-10', knownUntil: '2026-04-01', started: '2026-03-05', countedFrom: 'event-2' }),
      view({ knownFrom: '2026-04-01', started: '2026-03-04', countedFrom: 'event-4' }),
    ];
    const changes = [
      change('event-2', '2026-03-10', 'Initiated'),
      change('event-3', '2026-04-01', 'Advance copies sent'),
      change('event-4', '2026-04-01', 'Corrected'),
      change('event-5', '2026-04-01', 'Published'),
    ];
    expect(knownBefore(history, changes)).toMatchObject([
      { started: '2026-03-02', until: '2026-03-10', by: 'Initiated' },
      { started: '2026-03-05', until: '2026-04-01', by: 'Corrected' },
    ]);
    expect(knownBefore(history, [])).toMatchObject([{ by: null }, { by: null }]);
  });

  it('is not told where it only ended, or where the deadline watch moved it', () => {
    const ended = view({ knownFrom: '2026-05-01', stopped: '2026-05-01' });
    expect(knownBefore([view({ knownUntil: '2026-05-01' }), ended], [])).toEqual([]);
    const moved = view({ knownFrom: '2026-05-01', due: '2026-09-03', movedBy: 'event-9' });
    expect(knownBefore([view({ knownUntil: '2026-05-01' }), moved], [])).toEqual([]);
    const earlier = view({ knownFrom: '2026-05-04', stopped: '2026-04-30' });
    expect(knownBefore([ended, earlier], [change('event-6', '2026-05-04', 'Taken back')])).toMatchObject([
      { stopped: '2026-05-01', by: 'Taken back' },
    ]);
  });
});

describe('A deadline that has no day on which it ended', () => {
  it('is called open only while something is waited for', () => {
    const said = (state: string) => withoutEnd({ standing: { state } } as Parameters<typeof withoutEnd>[0]);
    expect(['running', 'missedOpen', 'missed', 'notApplicable'].map(said)).toEqual([
      'Still open',
      'Still open',
      'None',
      'None',
    ]);
  });
});

describe('A deadline that was not met once its record is over', () => {
  const deadline = (state: string) =>
    ({ clock: { clock: 'rapid-review', runsFor: 'sin-1', standing: { state } }, notes: [] }) as unknown as CaseDeadline;
  const review = (stage: string, stageTitle: string) =>
    ({ id: 'w1', category: 'rapidReview', stage, stageTitle }) as Parameters<
      typeof saidOfEnd
    >[1]['head']['workflows'][number];
  const of = (...workflows: ReturnType<typeof review>[]) => ({ head: { workflows }, recordOf: () => 'w1' });

  it('says that the record is over', () => {
    expect(saidOfEnd(deadline('missedOpen'), of(review('closed', 'Closed'))).notes).toEqual([
      { kind: 'Warning', text: 'The record is over (Closed), and this is not recorded as done.' },
    ]);
  });

  it('says nothing where it was met, or the record goes on', () => {
    expect(saidOfEnd(deadline('met'), of(review('closed', 'Closed'))).notes).toEqual([]);
    expect(saidOfEnd(deadline('missedOpen'), of(review('gathering', 'Gathering'))).notes).toEqual([]);
  });
});
