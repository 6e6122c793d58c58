import { endOfAssurance, gapsToActOn, learningKindInWords, type NationalLearning } from '.';
import { requestTo } from '../asking-agencies';
import { chartOf, currentChart, stagesAhead, usualWaysOn } from '../frame';
import {
  acting,
  answered,
  asking,
  assurance,
  begun,
  circulated,
  circulating,
  closed,
  considering,
  gap,
  gapFound,
  giving,
  notRelevant,
  received,
  receiving,
  relevant,
  settingAside,
} from '../testing/national-learning-story';
import { asksOf, objectionsOf, type Story } from '../testing/story';
import { usualIn } from '../testing/usual';

const state = (told: Story) => told.instance().state as NationalLearning;
const requestOf = (told: Story) =>
  requestTo({ category: 'nationalLearning', state: told.instance().state, stage: told.stage() }, 'school');
const askedAgain = (told: Story) =>
  told.takes('InformationRequested', { ...asking, due: '2026-12-18' }, { on: '2026-11-17' });

describe('National learning', () => {
  it('runs from its receipt over a group, its circulation and the assurance of agencies to its end', () => {
    const told = closed();
    expect(told.events.map(({ stage }) => stage)).toEqual([
      'received',
      'relevant',
      'circulated',
      'assurance',
      'answered',
      'closed',
    ]);
    expect(told.events.every(({ departures }) => departures.length === 0)).toBe(true);
    expect(learningKindInWords(state(told))).toBe('National child safeguarding practice review');
  });

  it('starts no deadline: the statute sets no day for it', () => {
    expect(closed().instance().clocks.size).toBe(0);
  });

  it('seals what it is called, who published it, why a group found what it found and what agencies answer', () => {
    const told = JSON.stringify(gapFound().given('GapActedOn', acting).given('Closed', { note: 'A note.' }).events);
    for (const words of ['Out of view', 'Panel"', 'newsletter', 'two reviews', 'pathway', 'Nobody is named', 'A note'])
      expect(told).not.toContain(words);
  });

  it('is set aside with a reason, and closed without anything more being asked', () => {
    expect(received().tries('Considered', { ...settingAside, why: ' ' })).toMatchObject({ answer: 'unreadable' });
    expect(asksOf(notRelevant().tries('Closed'))).toEqual([]);
  });

  it('is considered again, and what was found last stands, also where the earlier finding is recorded after it', () => {
    const later = notRelevant().takes('Considered', considering, { on: '2026-11-03' });
    expect([later.stage(), state(later).finding]).toEqual(['relevant', 'relevant']);
    const late = relevant().takes('Considered', settingAside, { on: '2026-10-14' });
    expect([late.stage(), state(late)]).toMatchObject(['relevant', { finding: 'relevant' }]);
  });

  it('may be circulated before a group considers it, and waits for that all the same', () => {
    const told = received().takes('Circulated', circulating, { on: '2026-10-13' });
    expect(told.stage()).toBe('received');
    expect(told.takes('Considered', considering, { on: '2026-10-20' }).stage()).toBe('circulated');
  });

  it('is circulated to agencies, to others by name, or both; to nobody wants a reason', () => {
    const twice = circulated().takes('Circulated', { ...circulating, circulation: 'c2', agencies: ['surgery'] });
    expect(state(twice)).toMatchObject({ circulatedOn: '2026-10-21', circulatedTo: ['school', 'surgery', 'trust'] });
    expect(asksOf(relevant().tries('Circulated', { ...circulating, agencies: [] }))).toEqual(['circulatedToSomebody']);
  });

  it('asks of an agency until it answers, its request is withdrawn, or the record is closed', () => {
    expect(requestOf(assurance())).toMatchObject({ standing: 'asked', waits: true });
    expect(requestOf(answered())).toMatchObject({ standing: 'received', since: '2026-11-16', waits: false });
    const ended = assurance().takes('RequestEnded', { agency: 'school', why: 'It has closed.' });
    expect([ended.stage(), requestOf(ended)]).toMatchObject(['circulated', { standing: 'withdrawn' }]);
    expect(requestOf(assurance().given('Closed'))).toMatchObject({ standing: 'learning closed', waits: false });
    expect(endOfAssurance(state(closed()))).toEqual({ how: 'learning closed', on: '2026-11-18' });
  });

  it('waits for as many agencies as were asked', () => {
    const two = assurance().takes('InformationRequested', { ...asking, agency: 'trust' }, { on: '2026-10-22' });
    const one = two.takes('ReturnReceived', giving, { on: '2026-11-16' });
    expect(one.stage()).toBe('assurance');
    expect(objectionsOf(one.tries('Closed'))[0]!.because).toBe('Returns are outstanding: Vale Community Health Trust.');
  });

  it('waits anew where an agency is asked again after it answered, and for an answer to that alone', () => {
    const told = askedAgain(answered());
    expect([told.stage(), requestOf(told)]).toMatchObject(['assurance', { standing: 'asked', waits: true }]);
    const late = told.takes('ReturnReceived', giving, { on: '2026-11-12' });
    expect([late.stage(), requestOf(late)]).toMatchObject(['assurance', { waits: true }]);
    expect(late.takes('ReturnReceived', giving, { on: '2026-11-18' }).stage()).toBe('answered');
  });

  it('waits anew also where an agency is asked again on the day on which its answer came', () => {
    const again = answered().takes('InformationRequested', { ...asking, due: '2026-11-30' }, { on: '2026-11-16' });
    expect([again.stage(), requestOf(again)]).toMatchObject(['assurance', { standing: 'asked', waits: true }]);
    expect(again.takes('ReturnReceived', giving, { on: '2026-11-16' }).stage()).toBe('answered');
  });

  it('is not asked for anew by an asking of an earlier day that is recorded late', () => {
    const told = answered().takes('InformationRequested', { ...asking, due: '2026-11-02' }, { on: '2026-10-21' });
    expect([told.stage(), requestOf(told)]).toMatchObject(['answered', { waits: false }]);
  });

  it('is answered by an answer of the day on which it was asked, or that may be of a later one', () => {
    const unasked = () => circulated().given('ReturnReceived', giving, { on: '2026-11-16' });
    for (const on of ['2026-11-16', '2026-11', 'not-known']) {
      const told = unasked().given('InformationRequested', asking, { on });
      expect([on, told.stage(), requestOf(told)]).toMatchObject([on, 'answered', { waits: false }]);
    }
    const range = circulated().given('ReturnReceived', giving, { on: '2026-10' });
    const asked = (on: string) => requestOf(range.given('InformationRequested', asking, { on }))?.waits;
    expect([asked('2026-10-26'), asked('2026-11-02')]).toEqual([false, true]);
  });

  it('takes an answer unasked, and counts it', () => {
    expect(asksOf(circulated().tries('ReturnReceived', giving))).toEqual(['answerWasAskedFor']);
    const told = circulated().given('ReturnReceived', giving, { on: '2026-10-23' });
    expect(told.stage()).toBe('answered');
    expect(asksOf(told.tries('Closed'))).toEqual([]);
  });

  it('wants each answer explained: what was done, what the gap is, or why no assurance is given', () => {
    const asks = (data: object) => asksOf(assurance().tries('ReturnReceived', { agency: 'school', ...data }));
    expect(asks({ kind: 'given' })).toEqual(['answerIsExplained']);
    expect(asks({ kind: 'given', gap: 'None.' })).toEqual(['answerIsExplained']);
    expect(asks({ kind: 'given', keptAt: 'In our document store.' })).toEqual([]);
    expect(asks({ kind: 'not given' })).toEqual(['answerIsExplained']);
    expect(asks({ kind: 'not applicable', why: 'It teaches adults alone.' })).toEqual([]);
  });

  it.each([
    ['a gap', gap],
    ['an assurance that is not given', { agency: 'school', kind: 'not given', why: 'Nobody has looked.' }],
  ])('is not closed without a reason while %s was not acted on', (_, answer) => {
    const told = assurance().takes('ReturnReceived', answer, { on: '2026-11-16' });
    expect(gapsToActOn(state(told))).toEqual(['school']);
    const [objection] = objectionsOf(told.tries('Closed'));
    expect(objection).toMatchObject({
      rule: 'gapsAreActedOn',
      because: 'Gaps that were not acted on: Alder Lane Primary School.',
    });
    expect(asksOf(told.takes('GapActedOn', acting, { on: '2026-11-17' }).tries('Closed'))).toEqual([]);
  });

  it('has what becomes of a gap among what is usual, also while other agencies are waited for', () => {
    const usual = (told: Story) => {
      const { stage } = told.instance();
      return usualIn(
        told,
        usualWaysOn(told.page, stage).map(([, step]) => step),
        '2026-11-19',
      );
    };
    const two = assurance().takes('InformationRequested', { ...asking, agency: 'trust' }, { on: '2026-10-22' });
    expect(usual(two)).toEqual(['ReturnReceived']);
    const one = two.takes('ReturnReceived', gap, { on: '2026-11-16' });
    expect([one.stage(), usual(one)]).toEqual(['assurance', ['GapActedOn', 'ReturnReceived']]);
    expect(usual(one.takes('GapActedOn', acting, { on: '2026-11-17' }))).toEqual(['ReturnReceived']);
  });

  it('tells beforehand where a step leads by what is on record, as far as that can be known', () => {
    const ahead = (told: Story, type: string) => {
      const { stage, state: now } = told.instance();
      return stagesAhead(chartOf(told.page, currentChart(told.page)), stage, now, type);
    };
    expect(ahead(received(), 'Considered')).toEqual(['notRelevant', 'relevant']);
    expect(ahead(assurance(), 'Considered')).toEqual([]);
    expect(ahead(assurance(), 'ReturnReceived')).toEqual(['answered']);
    expect(ahead(assurance(), 'RequestEnded')).toEqual(['circulated']);
    expect(ahead(assurance(), 'ReturnChased')).toEqual([]);
    expect(ahead(answered(), 'InformationRequested')).toEqual(['assurance']);
  });

  it('has a gap to act on again where it is found again, and none once the agency gives assurance', () => {
    const acted = gapFound().takes('GapActedOn', acting, { on: '2026-11-17' });
    const again = acted.again().takes('ReturnReceived', gap, { on: '2026-11-19' });
    expect(gapsToActOn(state(again))).toEqual(['school']);
    expect(gapsToActOn(state(again.takes('ReturnReceived', giving, { on: '2026-11-20' })))).toEqual([]);
    const late = acted.takes('ReturnReceived', gap, { on: '2026-11-12' });
    expect(gapsToActOn(state(late))).toEqual([]);
  });

  it('is asked about where it is closed unconsidered, or found relevant with nobody asked for assurance', () => {
    expect(asksOf(received().tries('Closed'))).toEqual(['learningIsConsidered']);
    expect(asksOf(circulated().tries('Closed'))).toEqual(['assuranceIsAsked']);
  });

  it('asks about a day before the one that it can only follow', () => {
    const before = { on: '2026-10-01' };
    expect(objectionsOf(relevant().tries('Circulated', circulating, before))).toHaveLength(1);
    expect(objectionsOf(begun().tries('LearningReceived', receiving, { on: '2026-09-28' }))).toHaveLength(1);
    expect(objectionsOf(gapFound().tries('GapActedOn', acting, before))).toHaveLength(1);
  });

  it('stays closed whatever is recorded late, and is reopened where it stood', () => {
    const late = closed().given('ReturnReceived', gap, { on: '2026-11-17' });
    expect([late.stage(), gapsToActOn(state(late))]).toEqual(['closed', ['school']]);
    expect(closed().takes('Reopened', { why: 'It came again.' }, { on: '2026-11-19' }).stage()).toBe('answered');
  });

  it('stands where the rest of its record leads when a step is taken back', () => {
    const told = answered();
    told.takes('StepWithdrawn', { event: told.eventOf('ReturnReceived'), reason: 'It was of another school.' });
    expect([told.stage(), requestOf(told)]).toMatchObject(['assurance', { waits: true }]);
    told.takes('StepWithdrawn', { event: told.eventOf('InformationRequested'), reason: 'It was never sent.' });
    expect([told.stage(), requestOf(told)]).toMatchObject(['circulated', null]);
  });
});
