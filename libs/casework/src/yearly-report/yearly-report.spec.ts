import { partnership, type Partnership } from '../directory';
import { rulesSuite, type RuleCases } from '../testing/rule-suite';
import { asksOf, objectionsOf, story } from '../testing/story';
import { yearlyReportRules } from './rules';
import { yearlyReportOf } from './state';

const year = '2025-26';
const whole = [
  'what-was-done',
  'effectiveness',
  'little-progress',
  'learning',
  'decisions-and-impact',
  'scrutiny',
  'costs',
];
const drafted = { year, holds: whole };

const begun = () =>
  story(partnership)
    .takes('PartnershipRegistered', { name: 'Northmoor' })
    .takes('BodyJoined', { body: 'police', kind: 'police', name: 'Northmoor Police' }, { on: '2020-01-01' });
const prepared = () =>
  begun()
    .takes('YearlyReportDrafted', drafted, { on: '2026-06-01' })
    .takes('YearlyReportReviewed', { year, review: 'It says little of impact.' }, { on: '2026-06-20' });

const signedOff = () =>
  prepared().takes('YearlyReportSignedOff', { year, body: 'police', signedBy: 'A. Partner' }, { on: '2026-09-01' });
const published = () => signedOff().takes('YearlyReportPublished', { year }, { on: '2026-09-28' });

const reportIn = (told: ReturnType<typeof begun>) => yearlyReportOf(told.instance().state as Partnership, year);
const clockOf = (told: ReturnType<typeof begun>) => told.instance().clocks.get(`yearly-report|${year}|year end`);

describe('The yearly report of a partnership', () => {
  it('is drafted, reviewed, signed off, published and sent, and its words are sealed', () => {
    const told = published().takes('YearlyReportSent', { year, to: ['panel'] }, { on: '2026-10-01' });
    expect(reportIn(told)).toMatchObject({
      holds: whole,
      reviewed: true,
      publishedOn: '2026-09-28',
      sent: { panel: '2026-10-01' },
    });
    expect(JSON.stringify(told.events)).not.toMatch(/little of impact|A\. Partner/);
  });

  it('is due at the end of September from its first step on, and stops with its publication', () => {
    expect(clockOf(prepared())).toMatchObject({ start: { due: '2026-09-30' }, stopped: null });
    expect(clockOf(published())!.stopped).toBe('2026-09-28');
  });

  it('was published on the first day of which that is said, and sent on the first too', () => {
    const told = published()
      .given('YearlyReportPublished', { year }, { on: '2026-09-25' })
      .takes('YearlyReportSent', { year, to: ['panel'] }, { on: '2026-10-01' })
      .given('YearlyReportSent', { year, to: ['panel'] }, { on: '2026-09-29' });
    expect(reportIn(told)).toMatchObject({ publishedOn: '2026-09-25', sent: { panel: '2026-09-29' } });
    expect(clockOf(told)!.stopped).toBe('2026-09-25');
  });

  it('holds what its latest draft holds, whichever is recorded last', () => {
    const told = prepared().takes('YearlyReportDrafted', { year, holds: ['costs'] }, { on: '2026-05-01' });
    expect(reportIn(told).holds).toEqual(whole);
  });

  it('is one a year', () => {
    const told = published().takes('YearlyReportDrafted', { year: '2024-25', holds: [] }, { on: '2025-05-01' });
    expect(yearlyReportOf(told.instance().state as Partnership, '2024-25').publishedOn).toBeNull();
    expect(reportIn(told).publishedOn).toBe('2026-09-28');
  });

  it('is published no more where that entry is taken back', () => {
    const told = published();
    told.takes('StepWithdrawn', { event: told.eventOf('YearlyReportPublished'), reason: 'Of another report.' });
    expect(reportIn(told).publishedOn).toBeNull();
    expect(clockOf(told)!.stopped).toBeNull();
  });

  const cases: RuleCases = {
    reportYearIsOne: {
      objects: [begun, 'YearlyReportDrafted', { year: '2025-27', holds: [] }],
      holds: [begun, 'YearlyReportDrafted', drafted],
    },
    reportYearHasEnded: {
      objects: [signedOff, 'YearlyReportPublished', { year }, { on: '2026-03-30' }],
      holds: [signedOff, 'YearlyReportPublished', { year }, { on: '2026-03-31' }],
    },
    reportHoldsWhatItMust: {
      objects: [
        () => begun().takes('YearlyReportDrafted', { year, holds: ['costs'] }),
        'YearlyReportPublished',
        { year },
      ],
      holds: [signedOff, 'YearlyReportPublished', { year }],
    },
    reportIsReviewed: {
      objects: [begun, 'YearlyReportPublished', { year }],
      holds: [signedOff, 'YearlyReportPublished', { year }],
    },
    reportIsSignedOff: {
      objects: [prepared, 'YearlyReportPublished', { year }],
      holds: [signedOff, 'YearlyReportPublished', { year }],
    },
    reportIsNotSignedOffYet: {
      objects: [signedOff, 'YearlyReportSignedOff', { year, body: 'police' }],
      holds: [prepared, 'YearlyReportSignedOff', { year, body: 'police' }],
    },
    reportIsNotPublishedYet: {
      objects: [published, 'YearlyReportPublished', { year }],
      holds: [signedOff, 'YearlyReportPublished', { year }],
    },
    reportIsNotSentYet: {
      objects: [
        () => published().takes('YearlyReportSent', { year, to: ['panel'] }),
        'YearlyReportSent',
        { year, to: ['panel'] },
      ],
      holds: [published, 'YearlyReportSent', { year, to: ['panel'] }],
    },
  };

  rulesSuite('a yearly report', yearlyReportRules as never, cases);

  it('waits for those who decide on the day of its publication, and for nobody who came or left apart from it', () => {
    const told = signedOff()
      .takes('BodyJoined', { body: 'new', kind: 'integrated care board', name: 'A new board' }, { on: '2026-10-01' })
      .takes('BodyJoined', { body: 'old', kind: 'other', name: 'An old board' }, { on: '2020-01-01' })
      .takes('BodyLeft', { body: 'old' }, { on: '2026-08-01' });
    const tried = (on: string) => objectionsOf(told.tries('YearlyReportPublished', { year }, { on }));
    expect(tried('2026-09-28')).toEqual([]);
    expect(tried('2026-10-02').map(({ because }) => because)).toEqual([
      'The report is not yet signed off by A new board.',
    ]);
  });

  it('may be published all the same, with reasons, as it was elsewhere', () => {
    expect(asksOf(begun().tries('YearlyReportPublished', { year }, { on: '2026-09-28' }))).toEqual(
      expect.arrayContaining(['reportIsReviewed', 'reportIsSignedOff']),
    );
  });
});
