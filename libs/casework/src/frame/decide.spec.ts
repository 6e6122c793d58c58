import fc from 'fast-check';
import { possibleSteps, workflow } from '.';
import { story, rulesOf, objectionsOf } from '../testing/story';
import { toyPage } from '../testing/toy';

const toy = workflow(toyPage);
const parcel = { parcel: 'p1', weight: 2, contents: 'Books' };

describe('A decision', () => {
  it('says no to a step that the stage does not have, and what is possible instead', () => {
    expect(story(toy).tries('Sent', { parcel: 'p1' })).toEqual({
      answer: 'no such step',
      step: 'Sent',
      stage: 'open',
      possible: ['Packed'],
    });
    expect(story(toy).tries('constructor')).toMatchObject({ answer: 'no such step', possible: ['Packed'] });
  });

  it('says no to a withdrawal that the stage does not have', () => {
    const told = story(toy).takes('Packed', parcel).takes('Sent', { parcel: 'p1' });
    expect(told.tries('StepWithdrawn', { event: told.eventOf('Sent'), reason: 'Mistaken.' })).toMatchObject({
      answer: 'no such step',
      step: 'Sent withdrawn',
    });
  });

  it('lists steps, not what is done to earlier ones', () => {
    expect(possibleSteps(toy, story(toy).takes('Packed', parcel).instance())).toEqual(['Packed', 'Sent']);
  });

  it('takes a departure with a reason, and none without', () => {
    const heavy = { ...parcel, weight: 12 };
    const told = story(toy);
    expect(rulesOf(told.tries('Packed', heavy))).toEqual(['isLight']);
    expect(rulesOf(told.tries('Packed', heavy, { despite: { isLight: ' \n ' } }))).toEqual(['isLight']);
    expect(told.takes('Packed', heavy, { despite: { isLight: 'It is lead.' } }).last().departures).toEqual(['isLight']);
  });

  it.each([
    ['of a rule that does not exist', { isTall: 'It is tall.' }],
    ['of a rule that holds', { isLight: 'It is light.' }],
    ['of a rule that stands elsewhere', { parcelIsPacked: 'It is not.' }],
  ])('takes no departure %s', (_, despite) => {
    expect(objectionsOf(story(toy).tries('Packed', parcel, { despite }))).toMatchObject([{ force: 'refuse' }]);
  });

  it('takes no reason for what is refused', () => {
    const told = story(toy).takes('Packed', parcel);
    expect(rulesOf(told.tries('Sent', { parcel: 'p2' }, { despite: { parcelIsPacked: 'All the same.' } }))).toEqual([
      'parcelIsPacked',
    ]);
  });

  it('brings all objections together', () => {
    const told = story(toy);
    const heavy = { ...parcel, weight: 12 };
    expect(rulesOf(told.tries('Packed', heavy, { on: '2027-01-01', despite: { isTall: 'It is.' } }))).toEqual([
      'hasHappened',
      'isLight',
      'isTall',
    ]);
  });

  it.each([
    ['an unreadable date', { on: '2026-02-30' }, 'occurredOn'],
    ['a reason with half a character', { despite: { isLight: '\ud800' } }, 'departures.0.reason'],
    [
      'a body that is no id',
      { by: { body: 'the council', capacity: 'lead', given: 'here', person: null } as const },
      'decidedBy.body',
    ],
    [
      'a capacity that is none',
      { by: { body: 'b', capacity: 'chief' as 'lead', given: 'here', person: null } as const },
      'decidedBy.capacity',
    ],
  ])('cannot read %s, and names the field', (_, how, field) => {
    expect(story(toy).tries('Packed', parcel, how)).toMatchObject({ answer: 'unreadable', problems: [{ field }] });
  });

  it('answers a repeated command before anything else is looked at', () => {
    const told = story(toy).takes('Packed', parcel, { command: 'c1' }).takes('Sent', { parcel: 'p1' });
    expect(told.tries('nonsense', {}, { command: 'c1', on: 'never' })).toEqual({
      answer: 'repeated',
      revision: 0,
      stage: 'packed',
    });
    expect(told.tries('Packed', parcel, { command: 'c1', digest: 'other' })).toEqual({
      answer: 'same command, other content',
    });
  });

  it('tells of a later event on the same subject alone', () => {
    const told = story(toy)
      .takes('Packed', parcel)
      .takes('Packed', { ...parcel, parcel: 'p2' });
    expect(told.tries('Packed', { ...parcel, weight: 3 }, { saw: null })).toEqual({
      answer: 'changed meanwhile',
      subject: 'parcel:p1',
      revision: 0,
      by: 'Packed',
    });
    told.takes('Packed', { ...parcel, weight: 3 }, { saw: 0 });
  });

  it('puts what it seals apart from what it shows', () => {
    const decision = story(toy).tries('Packed', parcel);
    expect(decision).toMatchObject({
      event: {
        clear: { parcel: 'p1', weight: 2 },
        sealed: { contents: 'Books' },
        held: { contents: 'given' },
        stage: 'packed',
      },
    });
  });
});

describe('A random walk', () => {
  it('appends no step that the stage does not have, and every one that it has', () => {
    const types = fc.constantFrom('Packed', 'Sent', 'Received');
    fc.assert(
      fc.property(fc.array(types, { maxLength: 12 }), (walked) => {
        const told = story(toy);
        for (const type of walked) {
          const possible = possibleSteps(toy, told.instance());
          const before = told.events.length;
          const data = type === 'Packed' ? parcel : { parcel: 'p1' };
          const { answer } = told.tries(type, data);
          expect(answer).toBe(possible.includes(type) ? 'record' : 'no such step');
          if (answer === 'record') told.takes(type, data);
          expect(told.events.length).toBe(answer === 'record' ? before + 1 : before);
        }
      }),
    );
  });
});
