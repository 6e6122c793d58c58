import { caseRecord, type Case } from '../case';
import { partnership, type Partnership } from '../directory';
import { scrutinyOf, scrutinyRules } from '.';
import { rulesSuite, type RuleCases } from '../testing/rule-suite';
import { asksOf, rulesOf, story, type Story } from '../testing/story';

const opening = { lead: 'northmoor', reference: '7K2M-4QXD', workflow: 'rapid-review', stream: 'rapidReview-1' };
const challenge = { challenge: 'challenge-1', to: 'police', answerBy: '2026-11-16', challenged: 'Why so late?' };
const answer = { challenge: 'challenge-1', answered: 'accepted', answer: 'The returns were late.' };

const records: [string, () => Story][] = [
  ['a case', () => story(caseRecord).takes('CaseOpened', opening)],
  ['a partnership', () => story(partnership).takes('PartnershipRegistered', { name: 'Northmoor' })],
];
const answerClock = (told: Story) => told.instance().clocks.get('challenge|challenge-1|agreed');

describe.each(records)('The scrutineer, in the record of %s', (record, begin) => {
  const challenged = () => begin().takes('ChallengeRaised', challenge, { on: '2026-11-02' });
  const answered = () => challenged().takes('ChallengeAnswered', answer, { on: '2026-11-13' });

  it('records observations, which the partnership answers', () => {
    const told = begin().takes('ObservationRecorded', {
      observation: 'observation-1',
      observed: 'No child was heard.',
    });
    const answering = { observation: 'observation-1', answer: 'They are from now on.' };
    told.takes('ObservationAnswered', answering);
    expect(asksOf(told.tries('ObservationAnswered', answering))).toEqual(['observationIsUnanswered']);
    expect(rulesOf(told.tries('ObservationAnswered', { ...answering, observation: 'o' }))).toEqual([
      'observationIsHeld',
    ]);
    expect(JSON.stringify(told.events)).not.toContain('No child');
  });

  it('gives advice in a dispute, which is followed or not', () => {
    const told = begin().takes('ScrutinyAdviceGiven', {
      advice: 'advice-1',
      dispute: 'dispute-1',
      advised: 'Review it.',
    });
    told.takes('ScrutinyAdviceAnswered', { advice: 'advice-1', followed: 'not followed', answer: 'It was weighed.' });
    expect(told.tries('ScrutinyAdviceAnswered', { advice: 'advice-1', followed: 'followed' })).toMatchObject({
      answer: 'unreadable',
    });
  });

  it('raises challenges, each to be answered by a day that is agreed and no statute’s', () => {
    expect(answerClock(challenged())).toMatchObject({
      start: { due: '2026-11-16', edition: 'agreed' },
      stopped: null,
    });
    expect(answerClock(answered())!.stopped).toBe('2026-11-13');
    expect(challenged().tries('ChallengeRaised', { ...challenge, answerBy: 'soon' })).toMatchObject({
      answer: 'unreadable',
    });
  });

  it('may agree to a later day, press for another answer, and conclude', () => {
    const told = challenged().takes('ChallengeAnswerDayMoved', {
      challenge: 'challenge-1',
      answerBy: '2026-11-30',
      reason: 'A person is away.',
    });
    expect(answerClock(told)!.start).toMatchObject({ due: '2026-11-30' });
    const pressing = { challenge: 'challenge-1', answerBy: '2026-12-07', why: 'It says nothing of the school.' };
    const pressed = answered().takes('ChallengePressed', pressing, { on: '2026-11-16' });
    expect(answerClock(pressed)).toMatchObject({ start: { due: '2026-12-07' }, stopped: null });
    pressed.takes('ChallengeAnswered', answer, { on: '2026-11-19' });
    pressed.takes('ChallengeConcluded', { challenge: 'challenge-1', as: 'satisfied' });
    expect(answerClock(pressed)!.stopped).toBe('2026-11-19');
  });

  it('had its first answer on the first day of one, whichever is recorded first', () => {
    const told = answered().given('ChallengeAnswered', answer, { on: '2026-11-18' });
    expect(answerClock(told)!.stopped).toBe('2026-11-13');
    told.given('ChallengeAnswered', answer, { on: '2026-11-10' });
    expect(answerClock(told)!.stopped).toBe('2026-11-10');
  });

  it('stays concluded where an answer is recorded late', () => {
    const told = answered().takes('ChallengeConcluded', { challenge: 'challenge-1', as: 'satisfied' });
    told.given('ChallengeAnswered', answer, { on: '2026-11-16' });
    const { scrutiny } = told.instance().state as Case | Partnership;
    expect(scrutiny!.challenges['challenge-1']!.standing).toBe('concluded');
  });

  it('may withdraw a challenge, whose day then applies no more', () => {
    const told = challenged();
    expect(asksOf(told.tries('ChallengeConcluded', { challenge: 'challenge-1', as: 'withdrawn' }))).toEqual([
      'challengeIsAnswered',
    ]);
    told.given('ChallengeConcluded', { challenge: 'challenge-1', as: 'withdrawn' });
    expect(answerClock(told)!.start).toMatchObject({ mark: 'not applicable' });
  });

  it('has a mistaken day corrected, and an answer taken back that was none', () => {
    const told = answered();
    told.takes('FactCorrected', {
      event: told.eventOf('ChallengeRaised'),
      values: { answerBy: '2026-11-12' },
      reason: 'Misread.',
    });
    expect(answerClock(told)!.start).toMatchObject({ due: '2026-11-12' });
    told.takes('StepWithdrawn', { event: told.eventOf('ChallengeAnswered'), reason: 'Of another challenge.' });
    expect(answerClock(told)!.stopped).toBeNull();
    told.takes('StepWithdrawn', { event: told.eventOf('ChallengeRaised'), reason: 'Of another case.' });
    expect(answerClock(told)!.start).toBeNull();
  });

  it('may hold a scrutiny task with lines of enquiry', () => {
    const lines = [{ line: 'line-1', enquiry: 'How are siblings heard?' }];
    const told = begin().takes('ScrutinyTaskOpened', { task: 'task-1', title: 'The voice of the child', lines });
    told.takes('ScrutinyTaskConcluded', { task: 'task-1', findings: 'In half of the cases.' });
    expect(asksOf(told.tries('ScrutinyTaskConcluded', { task: 'task-1', findings: 'Again.' }))).toEqual(['taskIsOpen']);
    expect(begin().tries('ScrutinyTaskOpened', { task: 't', title: 'Empty', lines: [] })).toMatchObject({
      answer: 'unreadable',
    });
  });

  it('changes no other fact of the record', () => {
    const { scrutiny, ...rest } = answered().instance().state as Case | Partnership;
    expect(rest).toEqual(begin().instance().state);
    expect(scrutinyOf(scrutiny === undefined ? {} : { scrutiny }).challenges['challenge-1']).toMatchObject({
      standing: 'answered',
    });
    expect(scrutinyOf({}).challenges).toEqual({});
  });

  const observed = () => begin().takes('ObservationRecorded', { observation: 'o', observed: 'Late.' });
  const advised = () => begin().takes('ScrutinyAdviceGiven', { advice: 'a', advised: 'Wait.' });
  const tasked = () =>
    begin().takes('ScrutinyTaskOpened', { task: 't', title: 'A task', lines: [{ line: 'l', enquiry: 'Why?' }] });
  const observation = { observation: 'o', answer: 'Yes.' };
  const advice = { advice: 'a', followed: 'followed', answer: 'Yes.' };
  const pressing = { challenge: 'challenge-1', answerBy: '2026-12-07', why: 'Not enough.' };
  const findings = { task: 't', findings: 'Half.' };
  const cases: RuleCases = {
    observationIsHeld: {
      objects: [begin, 'ObservationAnswered', observation],
      holds: [observed, 'ObservationAnswered', observation],
    },
    adviceIsHeld: {
      objects: [begin, 'ScrutinyAdviceAnswered', advice],
      holds: [advised, 'ScrutinyAdviceAnswered', advice],
    },
    challengeIsHeld: {
      objects: [begin, 'ChallengeAnswered', answer],
      holds: [challenged, 'ChallengeAnswered', answer],
    },
    taskIsHeld: {
      objects: [begin, 'ScrutinyTaskConcluded', findings],
      holds: [tasked, 'ScrutinyTaskConcluded', findings],
    },
    observationIsUnanswered: {
      objects: [() => observed().takes('ObservationAnswered', observation), 'ObservationAnswered', observation],
      holds: [observed, 'ObservationAnswered', observation],
    },
    adviceIsUnanswered: {
      objects: [() => advised().takes('ScrutinyAdviceAnswered', advice), 'ScrutinyAdviceAnswered', advice],
      holds: [advised, 'ScrutinyAdviceAnswered', advice],
    },
    challengeIsNew: {
      objects: [challenged, 'ChallengeRaised', challenge],
      holds: [begin, 'ChallengeRaised', challenge],
    },
    challengeIsUnanswered: {
      objects: [answered, 'ChallengeAnswered', answer],
      holds: [challenged, 'ChallengeAnswered', answer],
    },
    challengeIsAnswered: {
      objects: [challenged, 'ChallengePressed', pressing],
      holds: [answered, 'ChallengePressed', pressing],
    },
    answerDayFollows: {
      objects: [begin, 'ChallengeRaised', challenge, { on: '2026-11-17' }],
      holds: [begin, 'ChallengeRaised', challenge, { on: '2026-11-16' }],
    },
    taskIsOpen: {
      objects: [() => tasked().takes('ScrutinyTaskConcluded', findings), 'ScrutinyTaskConcluded', findings],
      holds: [tasked, 'ScrutinyTaskConcluded', findings],
    },
  };

  rulesSuite(`scrutiny, in the record of ${record}`, scrutinyRules as never, cases);
});
