import type { Worker } from 'node:worker_threads';

/** What every thread of a rebuild may say. */
export interface Failed {
  readonly said: 'failed';
  readonly because: string;
}

/** Each call waits for one message, and for one that says just this. A thread that ends without a word has failed. */
export function listenTo<Message extends { readonly said: string }>(thread: Worker) {
  const said: (Message | Failed)[] = [];
  let hear: ((message: Message | Failed) => void) | null = null;
  const take = (message: Message | Failed): void => {
    if (hear === null) said.push(message);
    else hear(message);
    hear = null;
  };
  thread.on('message', take);
  thread.on('error', (error) => take({ said: 'failed', because: error.message }));
  thread.on('exit', () => take({ said: 'failed', because: 'its thread ended' }));
  const next = (): Promise<Message | Failed> => {
    const first = said.shift();
    return first !== undefined ? Promise.resolve(first) : new Promise((resolve) => (hear = resolve));
  };
  return async <Said extends Message['said']>(expected: Said): Promise<Extract<Message, { said: Said }>> => {
    const message = await next();
    if (message.said === 'failed') throw new RebuildFailed((message as Failed).because);
    if (message.said !== expected) throw new Error(`The rebuilding thread said "${message.said}" out of turn.`);
    return message as Extract<Message, { said: Said }>;
  };
}

export class RebuildFailed extends Error {
  constructor(because: string) {
    super(because.startsWith(couldNot) ? because : `${couldNot}${because}`);
    this.name = 'RebuildFailed';
  }
}

const couldNot = 'The read models could not be rebuilt: ';
