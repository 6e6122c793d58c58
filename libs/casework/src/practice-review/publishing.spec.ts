import { deferring } from '../testing/practice-review-moments';
import {
  copied,
  decided,
  drafted,
  given,
  prepared,
  published,
  signedOff,
  underWay,
  yearOver,
} from '../testing/practice-review-story';
import { asksOf, objectionsOf, rulesOf, type Story } from '../testing/story';
import { usualIn } from '../testing/usual';
import { holdSources, runUpItems } from './values';

const onTime = { on: '2026-07-14' };
const improvements = { ...given.Published, manner: 'improvements-only' };

describe('The run-up to publication', () => {
  it.each(runUpItems)('is asked about where it is neither done nor not needed: %s', (item) => {
    const told = copied().takes('RunUpItemRecorded', { item, standing: 'outstanding' });
    const tried = told.tries('Published', given.Published, onTime);
    expect(objectionsOf(tried)).toMatchObject([{ rule: 'runUpIsSettled', because: expect.stringContaining(item) }]);
    told.takes('RunUpItemRecorded', { item, standing: 'not needed', because: 'It does not arise.' });
    expect(rulesOf(told.tries('Published', given.Published, onTime))).toEqual([]);
  });

  it.each(holdSources)('is held back by what has a source and a day of its next look: %s', (source) => {
    const told = copied();
    expect(asksOf(told.tries('HoldPlaced', { hold: 'hold-1', source }))).toEqual(['nextLookIsGiven']);
    told.takes('HoldPlaced', { hold: 'hold-1', source, nextLook: '2026-12-01' });
    const tried = told.tries('Published', given.Published, onTime);
    expect(objectionsOf(tried)).toMatchObject([{ rule: 'noHoldStands', because: expect.stringContaining(source) }]);
    told.takes('HoldLookedAt', { hold: 'hold-1', nextLook: '2027-01-15' }).takes('HoldLifted', { hold: 'hold-1' });
    expect(rulesOf(told.tries('Published', given.Published, onTime))).toEqual([]);
  });

  it('a hold names proceedings that this record has', () => {
    const hold = { ...given.HoldPlaced, source: 'proceedings', proceedings: 'trial' };
    expect(rulesOf(copied().tries('HoldPlaced', hold))).toEqual(['proceedingsAreHeld']);
    const told = copied().takes('ProceedingsOpened', given.ProceedingsOpened).takes('HoldPlaced', hold);
    expect(asksOf(told.tries('Published', given.Published, onTime))).toEqual(['noHoldStands', 'noProceedingsHoldIt']);
  });

  it('comments of the Panel are received and considered', () => {
    const told = copied().takes('CommentsReceived', { comments: 'comments-1', from: 'panel', words: 'Clear.' });
    expect(asksOf(told.tries('Published', given.Published, onTime))).toEqual(['commentsAreConsidered']);
    told.takes('CommentsConsidered', { comments: 'comments-1', considered: 'The summary was shortened.' });
    expect(rulesOf(told.tries('Published', given.Published, onTime))).toEqual([]);
  });
});

describe('Publication', () => {
  const next = (told: Story) => usualIn(told, ['Published'], '2026-06-15');

  it('is preceded by the advance copies, which are offered whatever else is missing: the law asks for them by a day', () => {
    const early = drafted().given('PublicationDecided', given.PublicationDecided, { on: '2026-06-12' });
    expect(next(early)).toEqual(expect.arrayContaining(['FactualCheckAsked', 'AdvanceCopiesSent']));
    expect(next(decided())).toContain('AdvanceCopiesSent');
    expect(next(copied())).not.toContain('AdvanceCopiesSent');
  });
});

describe('The decision on publication', () => {
  const next = (told: Story) => usualIn(told, ['PublicationDecided'], '2026-06-12');

  it('usually follows the factual check, quality assurance and the sign-offs', () => {
    const told = drafted();
    expect(next(told)).toEqual(['FactualCheckAsked', 'PublicationDecided']);
    told
      .takes('FactualCheckAsked', given.FactualCheckAsked, { on: '2026-05-22' })
      .takes('FactualCheckReturned', given.FactualCheckReturned, { on: '2026-06-01' });
    expect(next(told)).toEqual(['QualityAssured', 'PublicationDecided']);
    told.takes('QualityAssured', given.QualityAssured, { on: '2026-06-03' });
    expect(next(told)).toEqual(['SignedOff', 'PublicationDecided']);
    expect(next(signedOff())).toEqual(['PublicationDecided']);
  });

  it('asks for a reason before them, and none where publication is deferred', () => {
    const early = drafted().tries('PublicationDecided', given.PublicationDecided, { on: '2026-06-12' });
    expect(asksOf(early)).toEqual(['decidedOnceAssured', 'decidedOnceSignedOff']);
    expect(objectionsOf(early)[1]!.because).toMatch(
      /^The decision comes before the sign-offs. Not yet signed off .+: /,
    );
    expect(asksOf(drafted().tries('PublicationDecided', deferring, { on: '2026-06-12' }))).toEqual([]);
    expect(asksOf(underWay().tries('PublicationDecided', deferring, { on: '2026-06-12' }))).toEqual([]);
  });

  it('comes with its rationale, whichever it is', () => {
    for (const manner of ['full', 'improvements-only', 'deferred']) {
      expect(signedOff().tries('PublicationDecided', { manner })).toMatchObject({ answer: 'unreadable' });
    }
  });

  it('to defer is a stage of its own, until it is decided otherwise', () => {
    const told = prepared().takes(
      'PublicationDecided',
      { manner: 'deferred', rationale: 'A trial.' },
      { on: '2026-06-30' },
    );
    expect(told.stage()).toBe('deferred');
    expect(asksOf(told.tries('Published', given.Published, onTime))).toContain('publicationIsDecided');
    expect(told.takes('PublicationDecided', given.PublicationDecided, { on: '2026-08-03' }).stage()).toBe('preparing');
  });

  it('to defer says when it is decided on again, each time anew, until it is decided otherwise', () => {
    const deferredOn = (on: string, lookAgainOn: string) =>
      ['PublicationDecided', { manner: 'deferred', lookAgainOn, rationale: 'A trial.' }, { on }] as const;
    const told = prepared().takes(...deferredOn('2026-06-30', '2026-07-20'));
    expect(told.takes(...deferredOn('2026-07-20', '2026-09-01')).instance().state).toMatchObject({
      lookAgainOn: '2026-09-01',
    });
    told.takes('PublicationDecided', given.PublicationDecided, { on: '2026-08-03' });
    expect(told.instance().state).toMatchObject({ decision: 'full', lookAgainOn: null });
  });

  it('for improvements only is told with its justification to the Panel and the Secretary of State', () => {
    const told = copied().takes(
      'PublicationDecided',
      { manner: 'improvements-only', rationale: 'A child would be known.' },
      { on: '2026-07-02' },
    );
    expect(asksOf(told.tries('Published', improvements, onTime))).toEqual(['justificationWasTold']);
    const both = ['panel', 'secretary-of-state'];
    told.takes('NotPublishingJustified', { recipients: both, justification: 'A child would be known.' });
    expect(told.takes('Published', improvements, onTime).stage()).toBe('published');
  });

  it('is followed, or the difference has a reason', () => {
    expect(asksOf(copied().tries('Published', improvements, onTime))).toEqual(['asWasDecided', 'justificationWasTold']);
  });
});

describe('Advance copies', () => {
  it('to one of the two who must have them are asked about', () => {
    const tried = prepared().tries('AdvanceCopiesSent', { recipients: ['secretary-of-state'] });
    expect(objectionsOf(tried)).toMatchObject([
      { rule: 'copiesAllReach', because: expect.stringContaining('Child Safeguarding Practice Review Panel') },
    ]);
  });

  it('without sign-offs, quality assurance or a decision are asked about', () => {
    const told = underWay().takes('DraftPrepared', given.DraftPrepared);
    expect(asksOf(told.tries('AdvanceCopiesSent', given.AdvanceCopiesSent))).toEqual([
      'qualityIsAssured',
      'everyBodySignedOff',
      'publicationIsDecided',
    ]);
  });

  it('fewer than seven working days before publication are asked about, by the day on which they were due', () => {
    expect(rulesOf(copied().tries('Published', given.Published, { on: '2026-07-10' }))).toEqual([]);
    const tried = copied().tries('Published', given.Published, { on: '2026-07-09' });
    expect(objectionsOf(tried)).toMatchObject([
      {
        rule: 'copiesWereInTime',
        because: expect.stringMatching(/^Published on 9 July 2026, .* 30 June 2026 for that/),
      },
    ]);
  });

  it('not sent at all, or not to Ofsted, are asked about', () => {
    expect(asksOf(prepared().tries('Published', given.Published, onTime))).toEqual(['copiesWereSent']);
    const told = prepared().takes(
      'AdvanceCopiesSent',
      { recipients: ['panel', 'secretary-of-state'] },
      { on: '2026-07-01' },
    );
    expect(objectionsOf(told.tries('Published', given.Published, onTime))).toMatchObject([
      { rule: 'copiesWereSent', because: 'Advance copies are not recorded as sent to: Ofsted.' },
    ]);
  });

  it('keep their content: what was sent is not changed in place', () => {
    const told = copied();
    const event = told.eventOf('AdvanceCopiesSent');
    const correction = { event, values: { draft: 'draft-1' }, reason: 'Another.' };
    expect(rulesOf(told.tries('FactCorrected', correction))).toEqual(['contentStands']);
    expect(rulesOf(told.tries('FactCorrected', { event, occurredOn: '2026-07-02', reason: 'Misread.' }))).toEqual([]);
  });
});

describe('Delay', () => {
  const late = { on: '2026-09-01' };

  it('past the six months is asked about until its reasons are told to both', () => {
    expect(asksOf(copied().tries('Published', given.Published, late))).toEqual(['delayWasTold']);
    const one = copied().given('DelayTold', { ...given.DelayTold, recipients: ['panel'] });
    expect(objectionsOf(one.tries('Published', given.Published, late))[0]!.because).toContain('Secretary of State');
    one.takes('DelayTold', { ...given.DelayTold, recipients: ['secretary-of-state'] });
    expect(rulesOf(one.tries('Published', given.Published, late))).toEqual([]);
  });

  it('that is told moves no deadline, whatever day is agreed', () => {
    const told = copied().takes('DelayTold', { ...given.DelayTold, agreedDate: '2026-12-31' });
    expect(told.instance().clocks.get('practice-review|itself|decision')).toMatchObject({
      start: { due: '2026-08-27' },
      stopped: null,
    });
  });

  it('on the last day is none, nor on a day that may still be in time', () => {
    expect(rulesOf(copied().tries('Published', given.Published, { on: '2026-08-27' }))).toEqual([]);
    expect(asksOf(copied().tries('Published', given.Published, { on: '2026-08' }))).toEqual([]);
  });
});

describe('Publishing', () => {
  it('with everything done asks nothing', () => {
    expect(published().stage()).toBe('published');
  });

  it('from nothing asks for everything at once, and is recorded all the same', () => {
    const told = underWay();
    expect(asksOf(told.tries('Published', { manner: 'full', reviewersNamed: false }))).toEqual([
      'draftPrepared',
      'qualityIsAssured',
      'everyBodySignedOff',
      'publicationIsDecided',
      'runUpIsSettled',
      'copiesWereSent',
      'delayWasTold',
      'reviewersAreNamed',
    ]);
    expect(told.given('Published', { manner: 'full', reviewersNamed: false }).stage()).toBe('published');
  });

  it('twice is asked about: an amended report is published again', () => {
    expect(asksOf(published().tries('Published', given.Published, onTime))).toEqual(['notPublishedYet']);
    expect(published().takes('AmendedAndRepublished', { changes: 'A date.' }).stage()).toBe('published');
  });

  it('of a review of another kind follows none of the statute’s rules', () => {
    const statutory = [
      'copiesWereSent',
      'copiesWereInTime',
      'delayWasTold',
      'reviewersAreNamed',
      'justificationWasTold',
    ];
    const told = decided().takes('KindChanged', { kind: 'audit', due: '2026-12-01', rationale: 'Narrower.' });
    const asked = asksOf(told.tries('Published', { ...improvements, reviewersNamed: false }));
    expect(asked.filter((rule) => statutory.includes(rule))).toEqual([]);
  });
});

describe('After publication', () => {
  it('the NSPCC repository has it, and its availability is checked', () => {
    const told = published()
      .takes('SentToRepository', { reference: 'A1' })
      .takes('AvailabilityChecked', { found: 'available' });
    expect(told.stage()).toBe('published');
    expect(asksOf(underWay().tries('AvailabilityChecked', { found: 'available' }))).toEqual(['isPublished']);
  });

  it('taken down by order names the order, and before a year is over asks why', () => {
    const tried = published().tries('TakenDown', { reason: 'order of a court' });
    expect(asksOf(tried)).toEqual(['orderIsNamed', 'publicForAYear']);
    expect(objectionsOf(tried)[1]!.because).toContain('14 July 2027');
    const told = published().given('TakenDown', { reason: 'order of a court', order: 'Order of 1 November.' });
    expect(told.stage()).toBe('takenDown');
    expect(told.takes('AmendedAndRepublished', { changes: 'A name.' }).stage()).toBe('published');
  });

  it('which the public cannot find is remembered until it is found again, or published again', () => {
    const notFound = () => published().takes('AvailabilityChecked', { found: 'not available' }, { on: '2026-10-01' });
    const since = (told: ReturnType<typeof published>) =>
      (told.instance().state as { notFoundOn?: string | null }).notFoundOn;
    expect(since(notFound())).toBe('2026-10-01');
    expect(since(notFound().takes('AvailabilityChecked', { found: 'available' }, { on: '2026-10-02' }))).toBeNull();
    expect(since(notFound().takes('AvailabilityChecked', { found: 'available' }, { on: '2026-09-20' }))).toBe(
      '2026-10-01',
    );
    const found = published().takes('AvailabilityChecked', { found: 'available' }, { on: '2026-10-10' });
    expect(since(found.takes('AvailabilityChecked', { found: 'not available' }, { on: '2026-10-01' }))).toBeNull();
    const again = { draft: 'draft-1', changes: 'A new address.' };
    expect(since(notFound().given('AmendedAndRepublished', again, { on: '2026-10-02' }))).toBeNull();
  });

  it('once the year is over it may be taken down', () => {
    const told = yearOver().takes('TakenDown', { reason: 'its time is over' }, { on: '2027-07-14' });
    expect(told.stage()).toBe('takenDown');
  });
});
