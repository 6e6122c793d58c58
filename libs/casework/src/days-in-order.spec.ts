import { partnership } from './directory';
import { agreed as actionAgreed } from './testing/action-story';
import { given, published, underWay } from './testing/practice-review-story';
import { answered, begun, decided, notified, plain, referral, sent, signedOff } from './testing/rapid-review-story';
import { asksOf, objectionsOf, story, type How, type Story } from './testing/story';

// A day before what a step can only follow is asked about, with both days, and is recorded with a reason.

const signing = { body: 'council', draft: 'draft-1' };
const asked = (told: Story, type: string, data: object, how: How) =>
  objectionsOf(told.tries(type, data, how)).filter(({ rule }) => rule === 'daysInOrder');

const bodies = ['council', 'health-board', 'police'];

const ofPartnership = () => story(partnership).takes('PartnershipRegistered', { name: 'Northmoor' });

const cases: readonly [string, () => Story, string, object, How, string][] = [
  [
    'a referral before its incident',
    begun,
    'Referred',
    referral,
    { on: '2026-10-04' },
    'Dated 4 October 2026, before the incident (5 October 2026). If it is right all the same, say why.',
  ],
  [
    'the telling of a death before it',
    () => notified().takes('ChildDied', { child: 'child-1', told: [] }, { on: '2026-10-20' }),
    'DeathOfChildTold',
    { child: 'child-1', told: ['Panel'] },
    { on: '2026-10-19' },
    "Dated 19 October 2026, before the child's death (20 October 2026). If it is right all the same, say why.",
  ],
  [
    'a draft of a yearly report before its year',
    ofPartnership,
    'YearlyReportDrafted',
    { year: '2025-26', holds: [] },
    { on: '2025-03-31' },
    'Dated 31 March 2025, before the year that it reports on began (1 April 2025). If it is right all the same, say why.',
  ],
  [
    'a sign-off before its draft',
    decided,
    'SignedOff',
    signing,
    { on: '2026-10-20' },
    'Dated 20 October 2026, before the draft that is signed off (23 October 2026). If it is right all the same, say why.',
  ],
  [
    'a sending before what it carries',
    signedOff,
    'SentToPanel',
    plain.SentToPanel,
    { on: '2026-10-21' },
    'Dated 21 October 2026, before its outcome (22 October 2026) and the draft that is sent (23 October 2026) and a sign-off of it (27 October 2026). If it is right all the same, say why.',
  ],
  [
    'a response before the letter',
    answered,
    'PartnersResponded',
    { letter: 'letter-1', response: 'decision stands', considered: 'As before.' },
    { on: '2026-11-02' },
    'Dated 2 November 2026, before the letter came (10 November 2026). If it is right all the same, say why.',
  ],
  [
    'taken down before it was published',
    published,
    'TakenDown',
    { reason: 'mistake found' },
    { on: '2026-07-01' },
    'Dated 1 July 2026, before it was published (14 July 2026). If it is right all the same, say why.',
  ],
  [
    'resumed before it was paused',
    () => underWay().takes('Paused', given.Paused, { on: '2026-04-01' }),
    'Resumed',
    {},
    { on: '2026-03-20' },
    'Dated 20 March 2026, before it was paused (1 April 2026). If it is right all the same, say why.',
  ],
  [
    'opened again before it was discontinued',
    () => underWay().takes('Discontinued', given.Discontinued, { on: '2026-04-01' }),
    'Reopened',
    { why: 'More is known.' },
    { on: '2026-03-20' },
    'Dated 20 March 2026, before it was discontinued (1 April 2026). If it is right all the same, say why.',
  ],
];

describe('A day before what a step can only follow', () => {
  it.each(cases)('is asked about with both days: %s', (_, told, type, data, how, words) => {
    expect(asked(told(), type, data, how)).toEqual([
      { rule: 'daysInOrder', force: 'ask', because: words, source: null },
    ]);
    expect(told().given(type, data, how).last().departures).toContain('daysInOrder');
  });

  it('is asked about only where it certainly lies before', () => {
    for (const on of ['2026-10', '2026-10-23', 'not-known', '../2026-10-30'])
      expect(asksOf(decided().tries('SignedOff', signing, { on }))).toEqual([]);
    expect(asksOf(decided().tries('SignedOff', signing, { on: '2026-09' }))).toEqual(['daysInOrder']);
  });

  it('is asked about in a correction, and not again where another field is corrected', () => {
    const told = decided().given('SignedOff', signing, { on: '2026-10-26' });
    const event = told.eventOf('SignedOff');
    const moved = (occurredOn: string) => told.tries('FactCorrected', { event, occurredOn, reason: 'Misread.' });
    expect(asksOf(moved('2026-10-20'))).toEqual(['daysInOrder']);
    expect(asksOf(moved('2026-10-24'))).toEqual([]);
    const early = decided().given('SignedOff', signing, { on: '2026-10-20' });
    const comment = { event: early.eventOf('SignedOff'), values: { comment: 'Agreed.' }, reason: 'Left out.' };
    expect(asksOf(early.tries('FactCorrected', comment))).toEqual([]);
  });

  it('of an earlier version, signed before the next was drafted, is as it should be', () => {
    const told = decided().takes('DraftPrepared', { draft: 'draft-2', version: 2 }, { on: '2026-10-28' });
    expect(asked(told, 'SignedOff', signing, { on: '2026-10-24' })).toEqual([]);
  });

  it('counts from the first request and the first return, where there are several', () => {
    const asking = (due: string) => ({ agency: 'school', due, basis: 'Children Act 2004 s16H' });
    const told = notified()
      .given('InformationRequested', asking('2026-10-14'), { on: '2026-10-10' })
      .given('InformationRequested', asking('2026-10-20'), { on: '2026-10-14' });
    const returning = { agency: 'school', kind: 'partial' };
    expect(asked(told, 'ReturnReceived', returning, { on: '2026-10-13' })).toEqual([]);
    expect(asked(told, 'ReturnReceived', returning, { on: '2026-10-09' })).toHaveLength(1);
    told.given('ReturnReceived', returning, { on: '2026-10-12' });
    told.given('ReturnReceived', plain.ReturnReceived, { on: '2026-10-16' });
    const query = { agency: 'school', question: 'Which days?' };
    expect(asked(told, 'ReturnQueried', query, { on: '2026-10-13' })).toEqual([]);
    expect(asked(told, 'ReturnQueried', query, { on: '2026-10-11' })).toHaveLength(1);
  });

  it('counts from the first sign-off of a draft that a partner confirms once more', () => {
    const again = signedOff();
    for (const body of bodies)
      again.given('NoMaterialChangeConfirmed', { body, draft: 'draft-1' }, { on: '2026-10-29' });
    expect(asked(again, 'SentToPanel', plain.SentToPanel, { on: '2026-10-28' })).toEqual([]);
    expect(asked(again, 'SentToPanel', plain.SentToPanel, { on: '2026-10-26' })).toHaveLength(1);
  });

  it('is asked about of evidence that would be accepted before it was given', () => {
    const told = actionAgreed().takes(
      'EvidenceSubmitted',
      { evidence: 'evidence-9', agency: 'school', what: 'The register.', givenBy: 'lead-school' },
      { on: '2026-10-30' },
    );
    const accepting = { evidence: 'evidence-9', reasons: 'It shows it.' };
    expect(asked(told, 'EvidenceAccepted', accepting, { on: '2026-10-29' })).toHaveLength(1);
    expect(asked(told, 'EvidenceAccepted', accepting, { on: '2026-10-30' })).toEqual([]);
  });

  it('is not asked about where nothing that it follows is on record', () => {
    expect(asked(sent(), 'AddendumSent', { submission: 'another', what: 'A report.' }, { on: '2026-10-01' })).toEqual(
      [],
    );
  });
});
