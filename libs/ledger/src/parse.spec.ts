import { sampleEvent } from './chain.fixture';
import { completed } from './hash';
import { NotALedgerEvent, readEvent } from './parse';

const { event, text } = completed(
  sampleEvent({ decidedBy: { body: 'police', capacity: 'lead', given: 'meeting', person: null } }),
);

describe('reading an event', () => {
  it('gives back what was written', () => {
    expect(readEvent(text)).toEqual(event);
  });

  it.each(Object.keys(event))('refuses an event without "%s", and names it', (name) => {
    const rest = Object.fromEntries(Object.entries(event).filter(([other]) => other !== name));
    expect(() => readEvent(JSON.stringify(rest))).toThrow(NotALedgerEvent);
  });

  it.each(Object.keys(event))('refuses an event whose "%s" is of another kind', (name) => {
    expect(() => readEvent(JSON.stringify({ ...event, [name]: -1.5 }))).toThrow(NotALedgerEvent);
  });

  it.each(['', 'null', '[]', '"text"', '{', '{}'])('refuses what is no event at all: %s', (other) => {
    expect(() => readEvent(other)).toThrow(NotALedgerEvent);
  });

  it('refuses an envelope of a later version in plain words', () => {
    const later = JSON.stringify({ ...event, envelope: 2 });
    expect(() => readEvent(later)).toThrow('its envelope is not version 1, the only one known here');
  });

  it('quotes nothing of what it cannot read', () => {
    expect(() => readEvent('{"name": Amelia}')).toThrow(/^This is not an event of the ledger: it is not JSON\.$/);
  });
});
