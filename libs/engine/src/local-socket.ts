import { createHash } from 'node:crypto';
import { chmodSync, rmSync } from 'node:fs';
import { createServer, request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataFolder } from './data-folder';

/** What a running Waymark does for a command typed beside it. Each answers with something that JSON can carry. */
export type LocalVerbs = Readonly<Record<string, (body: unknown) => Promise<unknown>>>;

/** A running server refused or could not do what a command asked. The message is one clear line. */
export class LocalRefusal extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'LocalRefusal';
  }
}

/** Systems take about a hundred characters for a socket's path; a deeper data folder has its socket elsewhere. */
const socketOf = ({ socket }: DataFolder): string =>
  socket.length < 100
    ? socket
    : join(tmpdir(), `waymark-${createHash('sha256').update(socket).digest('hex').slice(0, 24)}.sock`);

/** Listens on a socket file that only this user may open. Call it with the folder's lock held. */
export async function listenLocally(folder: DataFolder, verbs: LocalVerbs): Promise<{ close(): Promise<void> }> {
  const path = socketOf(folder);
  rmSync(path, { force: true });
  const server = createServer((asked, answer) => {
    const reply = (status: number, body: unknown) => {
      answer.writeHead(status, { 'content-type': 'application/json' });
      answer.end(JSON.stringify(body));
    };
    const verb = verbs[asked.url?.slice(1) ?? ''];
    if (verb === undefined) return reply(404, { refusal: 'The running Waymark does not know this command.' });
    bodyOf(asked)
      .then(verb)
      .then(
        (result) => reply(200, { result }),
        (failure: unknown) => reply(500, { refusal: failure instanceof Error ? failure.message : 'It failed.' }),
      );
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve));
  chmodSync(path, 0o600);
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Asks the Waymark that holds the folder. @throws LocalRefusal */
export async function askLocally(folder: DataFolder, verb: string, body: unknown): Promise<unknown> {
  const answer = await answerTo(folder, verb, JSON.stringify(body));
  const { result, refusal } = (await bodyOf(answer)) as { result?: unknown; refusal?: string };
  if (answer.statusCode !== 200) throw new LocalRefusal(refusal ?? 'The running Waymark refused.');
  return result;
}

function answerTo(folder: DataFolder, verb: string, body: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const unanswered = `Another process holds ${folder.path} and does not answer. Stop it, or try again.`;
    request({ socketPath: socketOf(folder), path: `/${verb}`, method: 'POST' }, resolve)
      .once('error', () => reject(new LocalRefusal(unanswered)))
      .end(body);
  });
}

async function bodyOf(message: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const part of message.setEncoding('utf8')) text += part as string;
  return JSON.parse(text === '' ? 'null' : text);
}
