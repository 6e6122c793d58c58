import { caseRecord, type Case } from '../case';
import type { RuleCases } from '../testing/rule-suite';
import { asksOf, objectionsOf, rulesOf, story, type Story } from '../testing/story';
import { disclosureOf, disclosureRules, standingOfDisclosure } from '.';

const opening = { lead: 'northmoor', reference: '7K2M-4QXD', workflow: 'rapid-review', stream: 'rapidReview-1' };
const request = 'request-1';
const asked = {
  request,
  by: 'family court',
  answerBy: '2026-11-16',
  name: 'The court at Fellside',
  asked: 'The agency reports.',
  reference: 'FC/1',
};
const advice = { request, from: 'legal adviser', advice: 'Leave the siblings out.' };
const inPart = { request, decision: 'released in part', basis: 'The order.', redactions: 'The siblings.' };
const refusal = { request, decision: 'refused', basis: 'It would harm the trial.' };
const release = { request, to: 'family court', how: 'secure email' };

const opened = () => story(caseRecord).takes('CaseOpened', opening);
const requested = (of: object = {}) => opened().takes('DisclosureRequested', { ...asked, ...of }, { on: '2026-11-02' });
const advised = () => requested().takes('DisclosureAdviceRecorded', advice, { on: '2026-11-04' });
const decided = () => advised().takes('DisclosureDecided', inPart, { on: '2026-11-09' });
const released = () => decided().takes('MaterialReleased', release, { on: '2026-11-10' });
const refused = () => advised().takes('DisclosureDecided', refusal, { on: '2026-11-09' });
const withdrawn = () => requested().takes('RequestWithdrawn', { request }, { on: '2026-11-05' });

const clockOf = (told: Story) => told.instance().clocks.get(`disclosure|${request}|agreed`);
const requestIn = (told: Story) => disclosureOf(told.instance().state as Case)[request]!;
const standing = (told: Story) => standingOfDisclosure(requestIn(told));

describe('Disclosure', () => {
  it('runs from a request over advice and a decision to material', () => {
    expect([requested, decided, released].map((tell) => standing(tell()))).toEqual([
      'to decide',
      'to release',
      'answered',
    ]);
    expect(requestIn(released())).toMatchObject({ by: 'family court', advised: true, answeredOn: '2026-11-10' });
  });

  it('seals who asks, what is asked, the advice, the basis and the redactions', () => {
    const told = JSON.stringify(released().events);
    for (const words of ['Fellside', 'agency reports', 'FC/1', 'siblings', 'The order'])
      expect(told).not.toContain(words);
    expect(told).toContain('released in part');
  });

  it('has the day for the answer that the request or the order states, and works out none', () => {
    expect(clockOf(requested())).toMatchObject({ start: { due: '2026-11-16', edition: 'agreed' }, stopped: null });
    const { answerBy: _, ...none } = asked;
    const told = opened().takes('DisclosureRequested', none, { on: '2026-11-02' });
    expect(clockOf(told)).toBeUndefined();
    told.takes('DisclosureAdviceRecorded', advice).takes('DisclosureDecided', refusal);
    expect(clockOf(told)).toBeUndefined();
    expect(standing(told)).toBe('answered');
  });

  it('has a day stated later, where an order sets one', () => {
    const moved = { request, answerBy: '2026-11-30', reason: 'The court gave two more weeks.' };
    const told = requested().takes('DisclosureDayMoved', moved);
    expect(clockOf(told)!.start).toMatchObject({ due: '2026-11-30' });
    const { answerBy: _, ...none } = asked;
    expect(
      clockOf(opened().takes('DisclosureRequested', none).takes('DisclosureDayMoved', moved))!.start,
    ).toMatchObject({ due: '2026-11-30' });
  });

  it('is answered by a refusal on its day, and by what is released only once it went out', () => {
    expect(clockOf(refused())!.stopped).toBe('2026-11-09');
    expect(clockOf(decided())!.stopped).toBeNull();
    expect(clockOf(released())!.stopped).toBe('2026-11-10');
  });

  it('is decided again after a complaint or an order, for nothing more than a reason; the first answer stays', () => {
    const told = refused();
    expect(asksOf(told.tries('DisclosureDecided', inPart, { on: '2026-11-17' }))).toEqual(['requestIsUndecided']);
    const despite = { requestIsUndecided: 'The commissioner upheld a complaint.' };
    told.takes('DisclosureDecided', inPart, { on: '2026-11-17', despite });
    expect(standing(told)).toBe('to release');
    told.takes('MaterialReleased', release, { on: '2026-11-18' });
    expect(requestIn(told)).toMatchObject({ decision: 'released in part', answeredOn: '2026-11-09' });
    expect(clockOf(told)!.stopped).toBe('2026-11-09');
  });

  it('asks why an answer comes after its day, once, of the step that answers', () => {
    const late = { on: '2026-11-17' };
    expect(rulesOf(advised().tries('DisclosureDecided', inPart, late))).toEqual([]);
    expect(asksOf(advised().tries('DisclosureDecided', refusal, late))).toEqual(['answerIsInTime']);
    expect(asksOf(decided().tries('MaterialReleased', release, late))).toEqual(['answerIsInTime']);
    expect(rulesOf(released().tries('MaterialReleased', release, late))).toEqual([]);
  });

  it('takes no decision without its basis', () => {
    for (const basis of [undefined, '', '  '])
      expect(advised().tries('DisclosureDecided', { ...refusal, basis })).toMatchObject({ answer: 'unreadable' });
  });

  it('may be withdrawn by who asked, whose day then applies no more', () => {
    expect(standing(withdrawn())).toBe('withdrawn');
    expect(clockOf(withdrawn())!.start).toMatchObject({ mark: 'not applicable' });
    expect(asksOf(withdrawn().tries('DisclosureAdviceRecorded', advice))).toEqual(['requestStands']);
  });

  it('has a mistake corrected, and a decision or a release taken back that was none', () => {
    const told = released();
    const correction = { event: told.eventOf('DisclosureRequested'), values: { answerBy: '2026-11-12' } };
    told.takes('FactCorrected', { ...correction, reason: 'Misread.' });
    expect(clockOf(told)!.start).toMatchObject({ due: '2026-11-12' });
    told.takes('StepWithdrawn', { event: told.eventOf('MaterialReleased'), reason: 'Of another case.' });
    expect(clockOf(told)!.stopped).toBeNull();
    expect(standing(told)).toBe('to release');
    told.takes('StepWithdrawn', { event: told.eventOf('DisclosureDecided'), reason: 'It was a draft.' });
    expect(standing(told)).toBe('to decide');
    told.takes('StepWithdrawn', { event: told.eventOf('DisclosureRequested'), reason: 'Of another case.' });
    expect(clockOf(told)!.start).toBeNull();
    expect(disclosureOf(told.instance().state as Case)).toEqual({});
  });

  it('asks nothing new where the words of a decision are corrected, and asks where the decision itself is', () => {
    const told = decided();
    const event = told.eventOf('DisclosureDecided');
    const reason = 'Misread.';
    expect(rulesOf(told.tries('FactCorrected', { event, values: { basis: 'The order of May.' }, reason }))).toEqual([]);
    const other = refused();
    const values = { decision: 'released in part' };
    const asking = { event: other.eventOf('DisclosureDecided'), values, reason };
    expect(asksOf(other.tries('FactCorrected', asking))).toEqual(['redactionsAreTold']);
    other.takes('FactCorrected', { ...asking, values: { ...values, redactions: 'The siblings.' } });
    expect(standing(other)).toBe('to release');
    expect(clockOf(other)!.stopped).toBeNull();
  });

  it('asks for no redactions that are told on record, where a decision that released in full released in part', () => {
    const told = requested().given('DisclosureDecided', { ...inPart, decision: 'released in full' });
    const event = told.eventOf('DisclosureDecided');
    const inPartAfterAll = { event, values: { decision: 'released in part' }, reason: 'Misread.' };
    expect(asksOf(told.tries('FactCorrected', inPartAfterAll))).toEqual([]);
    expect(asksOf(told.tries('FactCorrected', { ...inPartAfterAll, removed: ['redactions'] }))).toEqual([
      'redactionsAreTold',
    ]);
  });

  it('asks of a later decision the reason alone, also where no advice was ever recorded', () => {
    const told = requested().given('DisclosureDecided', refusal);
    expect(asksOf(told.tries('DisclosureDecided', inPart))).toEqual(['requestIsUndecided']);
  });

  it('keeps several requests of one case apart', () => {
    const told = released().takes('DisclosureRequested', { ...asked, request: 'request-2', by: 'police' });
    expect(standing(told)).toBe('answered');
    expect(disclosureOf(told.instance().state as Case)['request-2']).toMatchObject({ by: 'police', decision: null });
  });

  it('changes no other fact of the case', () => {
    const { disclosure, asOf: _, ...rest } = released().instance().state as Case;
    expect(rest).toEqual(opened().instance().state);
    expect(Object.keys(disclosure!)).toEqual([request]);
  });

  const { redactions: _, ...unsaid } = inPart;
  const late = { on: '2026-11-17' };
  const cases: RuleCases = {
    requestIsHeld: {
      objects: [opened, 'DisclosureAdviceRecorded', advice],
      holds: [requested, 'DisclosureAdviceRecorded', advice],
    },
    requestIsNew: {
      objects: [requested, 'DisclosureRequested', asked],
      holds: [opened, 'DisclosureRequested', asked],
    },
    requestStands: {
      objects: [withdrawn, 'DisclosureDecided', refusal],
      holds: [requested, 'DisclosureDecided', refusal],
    },
    requestIsUnanswered: {
      objects: [released, 'RequestWithdrawn', { request }],
      holds: [decided, 'RequestWithdrawn', { request }],
    },
    requestIsUndecided: {
      objects: [refused, 'DisclosureDecided', inPart],
      holds: [advised, 'DisclosureDecided', inPart],
    },
    adviceIsOnRecord: {
      objects: [requested, 'DisclosureDecided', refusal],
      holds: [advised, 'DisclosureDecided', refusal],
    },
    decisionAllowsRelease: {
      objects: [refused, 'MaterialReleased', release],
      holds: [decided, 'MaterialReleased', release],
    },
    redactionsAreTold: {
      objects: [advised, 'DisclosureDecided', unsaid],
      holds: [advised, 'DisclosureDecided', inPart],
    },
    requestDayFollows: {
      objects: [opened, 'DisclosureRequested', asked, late],
      holds: [opened, 'DisclosureRequested', asked, { on: '2026-11-16' }],
    },
    answerIsInTime: {
      objects: [advised, 'DisclosureDecided', refusal, late],
      holds: [advised, 'DisclosureDecided', refusal, { on: '2026-11-16' }],
    },
  };

  it('has every rule in this table', () => {
    expect(Object.keys(cases).sort()).toEqual(Object.keys(disclosureRules).sort());
  });

  it.each(Object.entries(cases))('is asked what is missing, in plain words: %s', (name, { objects, holds }) => {
    const [told, type, data, how] = objects;
    const objection = objectionsOf(told().tries(type, data, how)).find(({ rule }) => rule === name);
    expect(objection!.because).toMatch(/^[A-Z][^\n—]{15,300}[.]$/);
    expect(objection!.force).toBe(name === 'requestIsHeld' ? 'refuse' : 'ask');
    const [other, otherType, otherData, otherHow] = holds;
    expect(rulesOf(other().tries(otherType, otherData, otherHow))).not.toContain(name);
    if (objection!.force === 'ask') expect(told().given(type, data, how).last().departures).toContain(name);
  });
});
