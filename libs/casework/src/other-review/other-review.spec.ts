import { endOfContributing, kindInWords, type OtherReview } from '.';
import { requestTo } from '../asking-agencies';
import {
  asked,
  asking,
  begun,
  closed,
  followed,
  learned,
  notMade,
  recording,
  reported,
  sending,
  sent,
  waiting,
} from '../testing/other-review-story';
import { asksOf, objectionsOf, rulesOf, type Story } from '../testing/story';

const state = (told: Story) => told.instance().state as OtherReview;
const clockOf = (told: Story) => told.instance().clocks.get('contribution|itself|agreed');
const requestOf = (told: Story) =>
  requestTo({ category: 'otherReview', state: told.instance().state, stage: told.stage() }, 'school');

describe('A review led by others', () => {
  it('runs from the asking over local returns to what is sent, its report, our learning and its end', () => {
    const told = closed();
    expect([asked, sent, reported, closed].map((way) => way().stage())).toEqual([
      'asked',
      'sent',
      'reported',
      'closed',
    ]);
    expect(told.events.every(({ departures }) => departures.length === 0)).toBe(true);
    expect(kindInWords(state(told))).toBe("Another area's rapid review");
  });

  it('may be followed alone: our representative sits on it, and nothing is asked of us', () => {
    const told = followed().takes('RepresentativeNamed', { name: 'Rowan Ellery' });
    expect([told.stage(), clockOf(told)]).toEqual(['followed', undefined]);
    const later = told.takes('ContributionAsked', { asked: 'A chronology.', due: '2026-11-30' });
    expect([later.stage(), clockOf(later)!.start]).toMatchObject(['asked', { due: '2026-11-30', edition: 'agreed' }]);
  });

  it('seals who leads it, whom it is about, what was asked, sent and learned, and who represents us', () => {
    const told = JSON.stringify(
      learned().takes('RepresentativeNamed', { name: 'Rowan Ellery' }).takes('Closed', { note: 'Sealed note.' }).events,
    );
    for (const words of [
      'Eastmere',
      'Wren',
      'last spring',
      'chronology',
      'Two years',
      'did not move',
      'Rowan',
      'note.',
    ])
      expect(told).not.toContain(words);
  });

  it('has the day that they name as an agreed one, met on the day of the first sending, early or late', () => {
    expect(clockOf(asked())).toMatchObject({ start: { due: '2026-10-30', edition: 'agreed' }, stopped: null });
    expect(clockOf(sent())!.stopped).toBe('2026-10-28');
    const again = sent().takes('ContributionSent', { ...sending, what: 'An addendum.' }, { on: '2026-11-09' });
    expect(clockOf(again)!.stopped).toBe('2026-10-28');
    expect(rulesOf(asked().tries('ContributionSent', sending, { on: '2026-11-09' }))).toEqual([]);
  });

  it('has no day where they name none', () => {
    const { due: _, ...none } = recording;
    expect(clockOf(begun().takes('ReviewRecorded', none, { on: '2026-10-12' }))).toBeUndefined();
  });

  it('runs again, by a new day, where more is asked for after the first was sent', () => {
    const told = sent().takes(
      'ContributionAsked',
      { asked: 'Two more years.', due: '2026-11-30' },
      { on: '2026-11-09' },
    );
    expect([told.stage(), clockOf(told)]).toMatchObject(['asked', { start: { due: '2026-11-30' }, stopped: null }]);
  });

  it.each([
    ['sent', ['ContributionSent', sending, { on: '2026-10-28' }]],
    ['declined', ['NoContributionMade', { how: 'declined', why: 'Nobody knew them.' }, { on: '2026-10-28' }]],
  ] as const)(
    'has no day where more is asked for without one after it was %s, in any order',
    (_, [type, data, how]) => {
      const again = (told: Story) =>
        told.given('ContributionAsked', { asked: 'Two more years.' }, { on: '2026-11-09' });
      const end = (told: Story) => told.given(type, data, how);
      for (const told of [again(end(asked())), end(again(asked()))])
        expect([told.stage(), state(told).due, clockOf(told)]).toMatchObject([
          'asked',
          null,
          { start: { mark: 'not applicable' }, stopped: null },
        ]);
      expect(state(again(asked())).due).toBe('2026-10-30');
    },
  );

  it('stays sent where an earlier asking is recorded late', () => {
    const told = sent().takes('ContributionAsked', { asked: 'By telephone.' }, { on: '2026-10-15' });
    expect([told.stage(), clockOf(told)!.stopped]).toEqual(['sent', '2026-10-28']);
  });

  it('sends with returns outstanding for nothing more than a reason, and names who is waited for', () => {
    const [objection] = objectionsOf(waiting().tries('ContributionSent', sending));
    expect(objection).toMatchObject({
      rule: 'returnsAreIn',
      force: 'ask',
      because: 'Returns are outstanding: Alder Lane Primary School.',
    });
    expect(waiting().given('ContributionSent', sending).stage()).toBe('sent');
  });

  it('takes a nil return, a late one, one that came unasked, and one withheld with its reason', () => {
    expect(asksOf(waiting().tries('ReturnReceived', { agency: 'school', kind: 'nil' }, { on: '2026-11-16' }))).toEqual(
      [],
    );
    expect(asksOf(asked().tries('ReturnReceived', { agency: 'trust', kind: 'partial' }))).toEqual([]);
    const elsewhere = { agency: 'school', kind: 'full', keptAt: 'In our document store.' };
    expect(asksOf(waiting().tries('ReturnReceived', elsewhere))).toEqual([]);
    const withheld = { agency: 'school', kind: 'withheld' };
    expect(asksOf(waiting().tries('ReturnReceived', withheld))).toEqual(['withheldHasReason']);
    expect(asksOf(waiting().tries('ReturnReceived', { ...withheld, withheldBecause: 'Privilege.' }))).toEqual([]);
  });

  it('asks of an agency until it answers, its request is withdrawn, or the partnership contributes nothing', () => {
    expect(requestOf(waiting())).toMatchObject({ standing: 'asked', waits: true });
    expect(requestOf(waiting().takes('RequestEnded', { agency: 'school', why: 'Not needed.' }))).toMatchObject({
      standing: 'withdrawn',
      waits: false,
    });
    const ended = notMade().takes('InformationRequested', asking, { on: '2026-10-13' });
    expect(requestOf(ended)).toEqual({ standing: 'nothing contributed', since: '2026-10-14', waits: false });
    expect(endOfContributing(state(closed()))).toEqual({ how: 'review closed', on: '2026-11-18' });
  });

  it('is declined with a reason, and its day then applies no more', () => {
    expect(asked().tries('NoContributionMade', { how: 'declined' })).toMatchObject({ answer: 'unreadable' });
    expect([notMade().stage(), clockOf(notMade())!.start]).toMatchObject([
      'notMade',
      { mark: 'not applicable', because: 'no contribution made' },
    ]);
  });

  it('is asked about where it is closed with a contribution owed, or without learning', () => {
    expect(asksOf(asked().tries('Closed'))).toEqual(['contributionIsEnded', 'learningRecorded']);
    expect(asksOf(reported().tries('Closed'))).toEqual(['learningRecorded']);
  });

  it('is reopened where it stood', () => {
    expect(closed().takes('Reopened', { why: 'It was published.' }, { on: '2026-11-19' }).stage()).toBe('reported');
  });

  it('stands where the rest of its record leads when a step is taken back', () => {
    const told = sent();
    told.takes('StepWithdrawn', { event: told.eventOf('ContributionSent'), reason: 'It was a draft.' });
    expect([told.stage(), clockOf(told)!.stopped]).toEqual(['asked', null]);
  });
});
