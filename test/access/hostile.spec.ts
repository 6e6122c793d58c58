import { randomUUID } from 'node:crypto';
import { openHouse, type House } from '../browser/house';
import { parse } from 'csv-parse/sync';
import { actionOf, boxesOf, errorsOf, fill, send, textOf } from '../forms/filling';
import { signedIn, type Browser, type PageAnswer } from '../signed-in';
import { recordsIn, type Records } from './records';

// Pages over real HTTP, asked by somebody who means no good, or whose browser does not.

let house: House;
let own: Records;
let others: Records;
let unit: Browser;
const step = (type: string) => `/cases/${own.case}/w/${own.rapidReview}/steps/${type}`;

beforeAll(async () => {
  house = await openHouse('2026-03-02');
  const { engine } = house;
  const place = { unit: 'unit', agency: 'hospitals', body: 'council', reviewer: 'reviewer', partnership: 'hillbridge' };
  own = await recordsIn(engine, place);
  const eastvale = { partnership: 'eastvale', unit: 'neighbour', reviewer: 'neighbour', agency: 'harbour' };
  others = await recordsIn(engine, { ...eastvale, body: 'harbour-council' });
  await engine.policies.settled();
  await engine.runner.catchUp();
  unit = signedIn(house, 'unit');
});
afterAll(() => house.close());

/** What happened meanwhile, by the log. */
async function recordedBy(deed: () => Promise<unknown>): Promise<number> {
  const before = await house.logLength();
  await deed();
  return (await house.logLength()) - before;
}

/** As it was answered; what a form was answered with stands under an address of its own. */
async function raw(path: string, body: string | Buffer, headers: Record<string, string> = {}): Promise<Response> {
  const asking = { accept: 'text/html', cookie: `waymark=${unit.cookie()}` };
  const answer = await fetch(`${house.base}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...asking, 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body,
  });
  const to = answer.headers.get('location') ?? '';
  return to.includes('answered=') ? fetch(house.base + to, { headers: asking }) : answer;
}

const sameOrigin = { 'sec-fetch-site': 'same-origin' };
const further = (account: string) =>
  new URLSearchParams({
    csrf: unit.csrf,
    referredBy: 'A neighbour',
    account,
    'occurredOn.day': '2',
    'occurredOn.month': '3',
    'occurredOn.year': '2026',
    'form:command': randomUUID(),
    'form:seen': '0',
    'form:act': 'record',
  }).toString();

const records = async (account: string): Promise<PageAnswer> =>
  send(
    unit,
    await unit.get(step('FurtherReferralReceived')),
    { referredBy: 'A neighbour', account, 'occurredOn.day': '2', 'occurredOn.month': '3', 'occurredOn.year': '2026' },
    'record',
  );

/** The same person by the JSON API. */
const api = (path: string, body: object): Promise<Response> =>
  fetch(`${house.base}/api/v1/cases/${own.case}/${path}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${house.engine.tokens.make({ person: 'unit', label: 'spec', madeAt: house.engine.time.now() }).text}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify(body),
  });

describe('text', () => {
  it('that is mark-up stands on every page as it was typed, and is no mark-up', async () => {
    const typed = '"><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7*7 }}';
    expect(await recordedBy(async () => expect(textOf(await records(typed))).toContain('Recorded'))).toBe(1);
    const timeline = await unit.get(`/cases/${own.case}/timeline`);
    expect(timeline.text).not.toContain('<script>alert');
    expect(timeline.text).not.toContain('<img src=x');
    const steps = timeline
      .$('a[href*="/timeline/"]')
      .toArray()
      .map((link) => timeline.$(link).attr('href')!);
    const shown = await Promise.all([...new Set(steps)].map((href) => unit.get(href)));
    expect(shown.some((page) => textOf(page).includes(typed))).toBe(true);
    for (const page of shown) expect(page.text).not.toMatch(/<script>alert|<img src=x|alert\(1\)>49/);
  });

  it('with a null character is refused at its box', async () => {
    for (const bad of ['A%00B', '%00']) {
      const body = further('x').replace('account=x', `account=${bad}`);
      const added = await recordedBy(async () => {
        const answer = await raw(step('FurtherReferralReceived'), body, sameOrigin);
        expect(answer.status).toBe(422);
        expect(await answer.text()).toContain('There is a problem');
      });
      expect(added).toBe(0);
    }
  });

  it('with a control character or turned letters is refused at its box, and by the API by its field', async () => {
    const added = await recordedBy(async () => {
      for (const bad of ['A\u0007B', 'A\u001b[2JB', 'A\u009bB', 'A\u202eB']) {
        const body = new URLSearchParams(further('x'));
        body.set('account', bad);
        const answer = await raw(step('FurtherReferralReceived'), body.toString(), sameOrigin);
        expect(answer.status).toBe(422);
        expect(await answer.text()).toContain('holds a character that cannot be stored');
        const told = await api('rapid-review/steps', {
          type: 'FurtherReferralReceived',
          occurredOn: '2026-03-02',
          data: { referredBy: 'A neighbour', account: bad },
        });
        expect(told.status).toBe(422);
        expect(await told.text()).toMatch(/account.*The text holds/);
      }
    });
    expect(added).toBe(0);
  });

  it('that a spreadsheet would take for a formula is none in what is exported', async () => {
    const formulas = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1+1'];
    const { workflows } = (await house.engine.recorder.streams.load(`case-${own.case}`)).instance.state as {
      workflows: readonly string[];
    };
    const plan = workflows.find((stream) => stream.startsWith('actionPlan-'))!.slice('actionPlan-'.length);
    for (const what of formulas) {
      const opened = await api('workflows', {
        workflow: 'action',
        step: {
          type: 'Drafted',
          occurredOn: '2026-03-02',
          data: { plan, kind: 'training', agencies: [own.agency], owner: own.agency, what },
        },
      });
      expect([opened.status, await opened.text()]).toMatchObject([201, expect.any(String)]);
    }
    await house.engine.runner.catchUp();
    const csv = await (await unit.get('/actions.csv')).text;
    const cells = parse(csv, { columns: false }) as string[][];
    expect(cells.flat().some((cell) => cell.includes('=1+1'))).toBe(true);
    expect(cells.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });

  it('with half a character or bytes that are no text is never recorded as it came', async () => {
    for (const bad of ['A%ED%A0%80B', 'A%FF%FEB', 'A%C0%AFB']) {
      const answer = await raw(
        step('FurtherReferralReceived'),
        further('x').replace('account=x', `account=${bad}`),
        sameOrigin,
      );
      expect([303, 400, 422]).toContain(answer.status);
    }
    const { events } = await house.engine.store.readAll(null, 100_000);
    for (const { text } of events) expect(text.isWellFormed()).toBe(true);
  });

  it('of twenty megabytes is refused before it is read, and one longer than its box at the box', async () => {
    const added = await recordedBy(async () => {
      const tooMuch = await raw(step('FurtherReferralReceived'), further('x'.repeat(20_000_000)), sameOrigin);
      expect(tooMuch.status).toBe(413);
      expect(await tooMuch.text()).toContain('too much');
      const long = await raw(step('FurtherReferralReceived'), further('x'.repeat(900_000)), sameOrigin);
      expect(long.status).toBe(422);
    });
    expect(added).toBe(0);
  });

  it('stands in no log line', () => {
    expect(house.logged.join('\n')).not.toMatch(/alert\(1\)|A neighbour|Secret|xxxx/);
  });
});

describe('fields', () => {
  it('with names of what every object has are nobody’s, and change nothing', async () => {
    for (const name of [
      '__proto__',
      '__proto__.polluted',
      'constructor.prototype.polluted',
      'toString',
      'hasOwnProperty',
    ]) {
      const page = await unit.get(step('FurtherReferralReceived'));
      const answer = await unit.post(actionOf(page), { ...boxesOf(page.$), [name]: 'polluted', 'form:act': 'record' });
      expect(answer.status).toBe(422);
      expect(answer.text).not.toContain('polluted');
    }
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('by the thousand are refused', async () => {
    const many = Array.from({ length: 5_000 }, (_, at) => `children.${at}.name=x`).join('&');
    const answer = await raw('/cases/new/rapid-review', `csrf=${unit.csrf}&${many}`, sameOrigin);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  it('that name an agency, body or person of another partnership are refused', async () => {
    const page = await unit.get(step('InformationRequested'));
    const added = await recordedBy(async () => {
      const answer = await fill(unit, page, { agency: others.agency, scope: 'All.', basis: 'by agreement' });
      expect(answer.status).toBe(422);
      expect(errorsOf(answer)).toContain('Select which agencies from the list');
    });
    expect(added).toBe(0);
  });
});

describe('a form', () => {
  const filled = {
    referredBy: 'A neighbour',
    account: 'Once.',
    'occurredOn.day': '2',
    'occurredOn.month': '3',
    'occurredOn.year': '2026',
  };

  it('sent twice is recorded once, and both times ends on the same confirmation', async () => {
    const page = await unit.get(step('FurtherReferralReceived'));
    const added = await recordedBy(async () => {
      const [one, other] = [await fill(unit, page, filled, 'record'), await fill(unit, page, filled, 'record')];
      expect(one.status).toBe(303);
      expect(other.headers.get('location')).toBe(one.headers.get('location'));
      const changed = await fill(unit, page, { ...filled, account: 'Another.' }, 'record');
      expect(changed.status).toBe(422);
      expect(textOf(changed)).toContain('This form was recorded already, with other answers.');
    });
    expect(added).toBe(1);
  });

  it('from another site, or drawn for somebody else, is not taken', async () => {
    const neighbour = signedIn(house, 'neighbour');
    const body = further('From elsewhere.');
    const added = await recordedBy(async () => {
      const refused = [
        await raw(step('FurtherReferralReceived'), body, { 'sec-fetch-site': 'cross-site' }),
        await raw(step('FurtherReferralReceived'), body, { 'sec-fetch-site': 'same-site' }),
        await raw(step('FurtherReferralReceived'), body, { origin: 'https://elsewhere.example' }),
        await raw(step('FurtherReferralReceived'), body, { origin: 'null' }),
        await raw(step('FurtherReferralReceived'), body.replace(unit.csrf, neighbour.csrf), sameOrigin),
        await raw(step('FurtherReferralReceived'), body.replace(`csrf=${unit.csrf}&`, ''), sameOrigin),
        await raw(step('FurtherReferralReceived'), JSON.stringify({ csrf: 'x' }), {
          ...sameOrigin,
          'content-type': 'text/plain',
        }),
      ];
      for (const { status } of refused) expect([403, 415]).toContain(status);
    });
    expect(added).toBe(0);
  });

  it('sent after the session ended is kept, and recorded once whoever sent it signs in again', async () => {
    const late = signedIn(house, 'unit');
    const page = await late.get(step('FurtherReferralReceived'));
    house.engine.sessions.endAllOf('unit', house.engine.time.now());
    const added = await recordedBy(async () => {
      const answer = await fill(late, page, { ...filled, account: 'Typed for an hour.' }, 'record');
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toMatch(/^\/sign-in/);
      expect(answer.headers.get('location')).not.toContain('Typed');
    });
    expect(added).toBe(0);
    unit = signedIn(house, 'unit');
  });
});

describe('an address', () => {
  const strange = [
    '__proto__',
    'constructor',
    '..%2f..%2fetc%2fpasswd',
    '%00',
    '%E0%A4%A',
    '%3Cscript%3E',
    'x'.repeat(5_000),
    "'%20OR%201=1--",
    '-1',
    '%F0%9F%98%80',
  ];

  it('with something strange in its place is answered as no page, never as a fault', async () => {
    const gets = house.routes.filter(({ method, pattern }) => method === 'GET' && pattern.includes(':'));
    expect(
      await faultsAt(gets.flatMap(({ pattern }) => strange.map((part) => pattern.replace(/:[A-Za-z]+/g, part)))),
    ).toEqual([]);
  });

  it('with strange questions behind it is answered, never as a fault', async () => {
    const pages = house.routes.filter(
      ({ method, pattern }) => method === 'GET' && !/^\/(api|health|assets|charts)/.test(pattern),
    );
    expect(await faultsAt(pages.flatMap(({ pattern }) => queries.map((query) => withOwn(pattern) + query)))).toEqual(
      [],
    );
  });

  it('with a reference that was guessed, or that is another partnership’s, leads nowhere', async () => {
    const found = await house.engine.views.db.selectFrom('cases').select(['case_id', 'reference']).execute();
    const reference = found.find(({ case_id }) => case_id === others.case)!.reference!;
    const absent = await unit.get('/cases/7K2M-4QXD');
    expect(absent.status).toBe(404);
    for (const guess of [reference, others.case, reference.toLowerCase()])
      expect(await unit.get(`/cases/${guess}`)).toMatchObject({ status: 404 });
    const results = await unit.send('/cases/search', { search: reference });
    expect(textOf(results)).not.toContain(`Lantern of eastvale`);
    expect(results.$(`a[href*="${others.case}"]`).length).toBe(0);
  });

  it('asked in a way that it does not have is no page', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const answer = await fetch(`${house.base}/cases/${own.case}`, {
        method,
        headers: { accept: 'text/html', cookie: `waymark=${unit.cookie()}`, ...sameOrigin },
      });
      expect([403, 404, 405]).toContain(answer.status);
    }
  });
});

/** By several at a time. None is our own fault, none repeats mark-up, and none leads elsewhere. */
/** Those of the addresses that were answered by a fault, by mark-up of theirs or by the way to another site. */
async function faultsAt(addresses: readonly string[]): Promise<readonly string[]> {
  const faults: string[] = [];
  const left = [...new Set(addresses)];
  const askOne = async (): Promise<void> => {
    for (let address = left.pop(); address !== undefined; address = left.pop()) {
      const answer = await fetch(`${house.base}${address}`, {
        redirect: 'manual',
        headers: { accept: 'text/html', cookie: `waymark=${unit.cookie()}` },
      });
      const text = await answer.text();
      const wrong =
        answer.status >= 500 || text.includes('<script>') || elsewhere.test(answer.headers.get('location') ?? '');
      if (wrong) faults.push(`${answer.status} ${address.slice(0, 100)}`);
    }
  };
  await Promise.all([1, 2, 3, 4, 5, 6].map(askOne));
  return faults;
}

const elsewhere = /^(https?:)?\/\/elsewhere/;
const queries = [
  '?page=-1&from=__proto__&as-at=2026-99-99&on=%00&stage=constructor',
  '?agency=%3Cscript%3E&a[b][c]=1&to=//elsewhere.example&kind=toString',
  '?page=1e9&page=2&from=1&from=2&as-at=1&as-at=2&to=https://elsewhere.example',
];

const withOwn = (pattern: string): string =>
  pattern.replace(/:([A-Za-z]+)/g, (_, name: string) => {
    const instance = name === 'instance' ? own.rapidReview : undefined;
    return instance ?? (own as unknown as Record<string, string | undefined>)[name] ?? 'rapid-review';
  });
