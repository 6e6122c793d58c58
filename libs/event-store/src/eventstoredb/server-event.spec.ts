import type { ResolvedEvent } from '@eventstore/db-client';
import { newEvent } from '../contract/samples';
import { fromServer, toServer } from './server-event';
import { positionOf, serverPositionOf } from './server-position';

const event = {
  streamId: 'case-1',
  id: newEvent().id,
  revision: 3n,
  type: 'case.CaseOpened',
  isJson: true,
  created: new Date(0),
  data: { b: 1, a: { d: 2, c: 3 } },
  metadata: undefined,
  position: { commit: 12n, prepare: 7n },
} as const;
const resolved = (changes: object): ResolvedEvent => ({ event: { ...event, ...changes } }) as ResolvedEvent;

describe('an event of the server', () => {
  test('is given back in canonical JSON', () => {
    expect(fromServer(resolved({}))).toEqual({
      stream: 'case-1',
      revision: 3,
      position: '00000000000000000012:00000000000000000007',
      id: event.id,
      type: 'case.CaseOpened',
      text: '{"a":{"c":3,"d":2},"b":1}',
    });
  });

  test.each([
    ['of the server itself', { streamId: '$settings' }],
    ['with a type of the server', { type: '$metadata' }],
    ['with a type that is not of our shape', { type: 'OrderPlaced' }],
    ['that is not JSON', { isJson: false, data: new Uint8Array(1) }],
  ])('is left out when it is one %s', (_, changes) => {
    expect(fromServer(resolved(changes))).toBeUndefined();
    expect(fromServer({})).toBeUndefined();
  });

  test('without a position comes from a server that is too old', () => {
    expect(() => fromServer(resolved({ position: undefined }))).toThrow('too old');
  });
});

describe('an event for the server', () => {
  test('carries its own id, type and data', () => {
    const sent = toServer({ id: event.id, type: 'case.CaseOpened', text: '{"a":1}' });
    expect(sent).toMatchObject({
      id: event.id,
      type: 'case.CaseOpened',
      data: { a: 1 },
      contentType: 'application/json',
    });
  });

  test.each(['{"b":1,"a":2}', '{ "a":1}', '{"a":1.0}', '"text"', 'null'])(
    'whose text is %s could not come back',
    (text) => {
      expect(() => toServer({ id: event.id, type: 'case.CaseOpened', text })).toThrow(
        'not an object in canonical JSON',
      );
    },
  );
});

describe('a position of the server', () => {
  test('comes back as it was', () => {
    const position = { commit: 18_446_744_073_709_551_615n, prepare: 0n };
    expect(serverPositionOf(positionOf(position))).toEqual(position);
    expect(serverPositionOf(null)).toBe('start');
  });

  test('compares like the log', () => {
    const positions = [
      [9n, 9n],
      [10n, 8n],
      [10n, 10n],
      [100n, 0n],
    ].map(([commit, prepare]) => positionOf({ commit: commit!, prepare: prepare! }));
    expect(positions.toSorted()).toEqual(positions);
  });

  test('of another kind of store is refused', () => {
    expect(() => serverPositionOf('0000000000000001')).toThrow(TypeError);
  });
});
