import type * as Client from '@eventstore/db-client';
import type * as Connecting from './connection';
import { connect } from './connection';

const secret = 'correct-horse';
const secure = `esdb://waymark:${secret}@127.0.0.1:2113`;

describe('connecting', () => {
  test('takes the user and the password out of the connection string, for every call', async () => {
    const connection = connect(`esdb://way%40mark:p%3Aw@127.0.0.1:2113?tls=true`);
    expect(connection.credentials).toEqual({ username: 'way@mark', password: 'p:w' });
    await connection.close();
  });

  test('without TLS needs nobody', async () => {
    const connection = connect('esdb://127.0.0.1:2113?tls=false');
    expect(connection.credentials.username).toBe('nobody');
    await connection.close();
  });

  test('with TLS needs a user: without one appends would take the path on which clients share their failures', () => {
    expect(() => connect('esdb://127.0.0.1:2113')).toThrow('needs a user and a password, or tls=false');
  });

  test('takes out of a text what nobody may read', async () => {
    const { scrub, close } = connect(secure);
    expect(scrub(`refused for ${secure} and ${secret}`)).toBe('refused for … and …');
    await close();
  });

  test.each([
    ['an option that nobody knows', `${secure}?colour=blue`, 'has an option that is not known here: colour.'],
    ['an option that makes appends fail silently', `${secure}?throwOnAppendFailure=false`, 'throwOnAppendFailure'],
    ['another scheme', `postgres://waymark:${secret}@127.0.0.1`, 'it begins with esdb://'],
    ['a port that is no number', `esdb://waymark:${secret}@127.0.0.1:port`, 'cannot be read'],
  ])('refuses %s without quoting the connection string', (_, connectionString, words) => {
    const warned = jest.spyOn(console, 'warn').mockImplementation(() => {});
    const error = errorOf(() => connect(connectionString));
    expect(error.message).toContain(words);
    expect(JSON.stringify([error.message, error.stack, { ...error }])).not.toContain(secret);
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
  });

  test('keeps the debug output of the client silent, which would hold the connection string', async () => {
    const written: string[] = [];
    const write = jest.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    process.env['DEBUG'] = 'esdb*';
    let close: () => Promise<void> = async () => {};
    let before = '';
    jest.isolateModules(() => {
      const client = require('@eventstore/db-client') as typeof Client;
      void client.EventStoreDBClient.connectionString(secure);
      before = written.splice(0).join('');
      ({ close } = (require('./connection') as typeof Connecting).connect(secure));
    });
    await close();
    delete process.env['DEBUG'];
    write.mockRestore();
    expect(before).toContain(secret);
    expect(written.join('')).toBe('');
  });
});

function errorOf(work: () => unknown): Error {
  try {
    work();
  } catch (error) {
    return error as Error;
  }
  throw new Error('Nothing was refused.');
}
