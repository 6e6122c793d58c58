import { describe as told, isStreamNotFound, meaningOf } from './server-error';

describe('an error of the server or the channel', () => {
  test.each([
    [
      { type: 'wrong-expected-version', actualVersion: 7n, message: '' },
      { says: 'wrong revision', actual: 7 },
    ],
    [
      { type: 'wrong-expected-version', actualVersion: 'no_stream' },
      { says: 'wrong revision', actual: 'no stream' },
    ],
    [
      { type: 'maximum-append-size-exceeded', maxAppendSize: 1_048_576 },
      { says: 'too large', limit: 1_048_576 },
    ],
    [{ type: 'access-denied', code: 16 }, { says: 'refused' }],
    [{ type: 'stream-deleted' }, { says: 'refused' }],
    [{ type: 'not-leader' }, { says: 'not sent' }],
    [
      { code: 14, message: '14 UNAVAILABLE: No connection established. Last error: ECONNREFUSED' },
      { says: 'not sent' },
    ],
    [{ type: 'unavailable', code: 14, message: 'Name resolution failed for target x' }, { says: 'not sent' }],
    [{ message: 'Failed to discover after 10 attempts.' }, { says: 'not sent' }],
    [{ type: 'unavailable', code: 14, message: '14 UNAVAILABLE: read ECONNRESET' }, { says: 'nothing certain' }],
    [{ code: 14, message: 'Connection dropped' }, { says: 'nothing certain' }],
    [{ type: 'unknown', code: 13 }, { says: 'nothing certain' }],
    [{ type: 'timeout', code: 10 }, { says: 'nothing certain' }],
    [{ type: 'deadline-exceeded', code: 4 }, { says: 'nothing certain' }],
    [new TypeError('undefined is not iterable'), { says: 'nothing certain' }],
  ])('%o means %o', (error, meaning) => {
    expect(meaningOf(error)).toEqual(meaning);
  });

  test('is told by its type or its code, and its message', () => {
    expect(told({ type: 'unavailable', code: 14, message: 'Connection dropped' })).toBe(
      'unavailable: Connection dropped',
    );
    expect(told({ code: 14, message: '' })).toBe('code 14');
    expect(told(new Error('Failed to discover.'))).toBe('error: Failed to discover.');
  });

  test('may say that there is no such stream', () => {
    expect(isStreamNotFound({ type: 'stream-not-found' })).toBe(true);
    expect(isStreamNotFound({ type: 'not-found' })).toBe(false);
  });
});
