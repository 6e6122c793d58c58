import { randomUUID } from 'node:crypto';

/** What a server answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
  readonly text: string;
}

export interface Client {
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown, key?: string): Promise<Answer>;
  /** As it stands, with the headers given and no others. */
  send(method: string, path: string, headers: Record<string, string>, body?: string): Promise<Answer>;
}

/** A client over real HTTP, with a bearer token or none. */
export function clientOf(base: string, token: string | null): Client {
  const authorization: Record<string, string> = token === null ? {} : { authorization: `Bearer ${token}` };
  const send: Client['send'] = async (method, path, headers, body) => {
    const response = await fetch(`${base}${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? (JSON.parse(text) as Record<string, unknown>) : {},
      text,
    };
  };
  return {
    send,
    get: (path) => send('GET', path, authorization),
    post: (path, body, key = randomUUID()) =>
      send(
        'POST',
        path,
        { ...authorization, 'content-type': 'application/json', 'idempotency-key': key },
        JSON.stringify(body),
      ),
  };
}

/** What was recorded; fails with what was answered where nothing was. */
export async function must(answer: Promise<Answer>): Promise<Answer> {
  const { status, text } = await answer;
  if (status !== 201) throw new Error(`It was answered ${status}: ${text}`);
  return answer;
}
