import { request } from 'node:http';
import { openHouse, type House } from '../api/house';

// As a server for TLS on the same machine hands requests on.

let house: House;
const origin = 'https://waymark.example';

beforeAll(async () => {
  house = await openHouse({ origin });
  const at = house.engine.time.now();
  await house.engine.accounts.make({
    signIn: 'unit@northmoor.example',
    person: 'northmoor-unit',
    password: 'three quiet lanterns',
    at,
  });
});
afterAll(() => house.close());

interface Answered {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
}

const asked = (method: string, path: string, headers: Record<string, string>, body = ''): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const sent = request(`${house.base}${path}`, { method, headers }, (answer) => {
      answer.resume().once('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers }));
    });
    sent.once('error', reject).end(body);
  });

const form = { host: 'waymark.example', 'content-type': 'application/x-www-form-urlencoded' };
const signIn = (password: string, headers: Record<string, string> = {}) =>
  asked(
    'POST',
    '/sign-in',
    { ...form, ...headers },
    `name=unit@northmoor.example&password=${encodeURIComponent(password)}`,
  );

it('gives a cookie over TLS alone, which no other host can plant', async () => {
  const { headers, status } = await signIn('three quiet lanterns', { origin });
  expect(status).toBe(303);
  const [cookie] = headers['set-cookie'] as string[];
  expect(cookie).toMatch(/^__Host-waymark=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  const text = cookie?.split(';')[0] ?? '';
  const page = (name: string) => asked('GET', '/account', { host: 'waymark.example', cookie: `${name}` });
  expect((await page(text)).status).toBe(200);
  expect((await page(text.replace('__Host-', ''))).status).toBe(303);
  expect((await page(`${text}; ${text}`)).status).toBe(303);
});

it('answers the machine that it runs on, which asks for its health and nothing else under the name of that machine', async () => {
  expect((await asked('GET', '/health/ready', { host: '127.0.0.1:3000' })).status).toBe(200);
  expect((await asked('GET', '/health/ready', { host: 'elsewhere.example' })).status).toBe(421);
});

it('says that it is to be asked for over TLS alone, and under its own name', async () => {
  const { headers } = await asked('GET', '/sign-in', { host: 'waymark.example' });
  expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
  expect((await asked('GET', '/sign-in', { host: '127.0.0.1' })).status).toBe(421);
  expect((await signIn('three quiet lanterns', { origin: 'https://elsewhere.example' })).status).toBe(403);
});
