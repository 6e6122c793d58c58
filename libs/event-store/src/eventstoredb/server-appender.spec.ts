import { newEvent, newStream } from '../contract/samples';
import { AppendTooLarge, OutcomeUnknown, StoreUnavailable, WrongExpectedRevision } from '../port';
import type { EventToAppend, RecordedEvent } from '../port';
import type { Connection } from './connection';
import { ServerAppender } from './server-appender';
import type { ServerReader } from './server-reader';

const dropped = { type: 'unavailable', code: 14, message: 'Connection dropped at s3cret' };
const refusedConnection = { code: 14, message: 'No connection established. Last error: ECONNREFUSED' };
const denied = { type: 'access-denied', code: 16 };
const wrong = { type: 'wrong-expected-version', actualVersion: 5n };
const success = { success: true };
const stream = newStream();
const event = newEvent();

/** A server that answers an append by the next of its answers; the last one goes on for ever. */
function appenderFor(answers: readonly unknown[], standing: readonly EventToAppend[], before = '1') {
  const sent: unknown[][] = [];
  const appendToStream = async (...call: unknown[]): Promise<unknown> => {
    sent.push(call);
    const answer = answers[Math.min(sent.length, answers.length) - 1];
    if (answer === 'nothing') return new Promise(() => {});
    if (answer !== success) throw answer;
    return answer;
  };
  const recorded = standing.map((one): RecordedEvent => ({ ...one, stream, revision: 3, position: '2' }));
  const reader = { newestKnown: async () => before, readSome: async () => recorded, headOf: async () => 9 };
  const scrub = (text: string): string => text.replaceAll('s3cret', '…');
  const connection = { client: { appendToStream }, credentials: { username: 'a', password: 'b' }, scrub };
  const appender = new ServerAppender(connection as unknown as Connection, reader as unknown as ServerReader, 300);
  return { sent, append: () => appender.append({ stream, expected: 2, events: [event] }, 77) };
}

describe('appending to a server', () => {
  test('is done when the server said so and the bytes are there', async () => {
    const { append, sent } = appenderFor([success], [event]);
    expect(await append()).toEqual({ revision: 3, position: '2', repeated: false });
    expect(sent[0]![2]).toMatchObject({ expectedRevision: 2n, credentials: { username: 'a' }, requiresLeader: true });
  });

  test('is a repetition when the bytes stood there before', async () => {
    expect(await appenderFor([success], [event], '2').append()).toMatchObject({ repeated: true });
  });

  test('is a wrong revision when the server took other data for the same', async () => {
    const other = { ...event, text: '{"other":"data"}' };
    await expect(appenderFor([success], [other]).append()).rejects.toEqual(new WrongExpectedRevision(stream, 2, 9));
  });

  test('is a wrong revision when others stand there', async () => {
    await expect(appenderFor([wrong], [newEvent()]).append()).rejects.toEqual(new WrongExpectedRevision(stream, 2, 5));
  });

  test('after a lost answer is sent again, the same at the same revision, and found', async () => {
    const { append, sent } = appenderFor([dropped, dropped, success], [event]);
    expect(await append()).toMatchObject({ revision: 3 });
    expect(sent).toHaveLength(3);
    const same = sent.map(([name, events, options]) => [
      name,
      events,
      (options as { expectedRevision: bigint }).expectedRevision,
    ]);
    expect(same).toEqual([same[0], same[0], same[0]]);
  });

  test('after a lost answer is done when the first attempt had been written', async () => {
    expect(await appenderFor([dropped, wrong], [event]).append()).toMatchObject({ revision: 3 });
  });

  test.each([
    ['whose answers are lost', dropped],
    ['that never answers', 'nothing'],
    ['that fails in a way that nobody explains', new TypeError('undefined is not iterable')],
  ])('to a server %s ends within the deadline, the outcome unknown', async (_, answer) => {
    const { append, sent } = appenderFor([answer], []);
    const failed = append();
    await expect(failed).rejects.toThrow(OutcomeUnknown);
    await expect(failed).rejects.toThrow('The event store gave no clear answer in time');
    await expect(failed).rejects.not.toThrow('s3cret');
    // No attempt was given longer than a third of the whole: another one had its time after it.
    const given = sent.map((call) => (call[2] as { deadline: number }).deadline);
    expect(given.filter((milliseconds) => milliseconds > 0 && milliseconds <= 100)).toEqual(given);
    expect(given.length).toBeGreaterThan(1);
  });

  test('to a server that is not there ends within the deadline, and nothing was written', async () => {
    await expect(appenderFor([refusedConnection], []).append()).rejects.toThrow(StoreUnavailable);
  });

  test('to a server that goes away after a lost answer leaves the outcome unknown', async () => {
    await expect(appenderFor([dropped, refusedConnection], []).append()).rejects.toThrow(OutcomeUnknown);
  });

  test('that the server denies is not tried again', async () => {
    const { append, sent } = appenderFor([denied], []);
    await expect(append()).rejects.toThrow(new StoreUnavailable('The event store refuses the append (access-denied).'));
    expect(sent).toHaveLength(1);
    await expect(appenderFor([dropped, denied], []).append()).rejects.toThrow(OutcomeUnknown);
  });

  test('that the server finds too large is not tried again', async () => {
    const { append, sent } = appenderFor([{ type: 'maximum-append-size-exceeded', maxAppendSize: 50 }], []);
    await expect(append()).rejects.toEqual(new AppendTooLarge(77, 50));
    expect(sent).toHaveLength(1);
  });
});
