import { Controller, Get, Post } from '@nestjs/common';
import { Public, Requires } from '../../apps/server/src/access/requirement';
import { ApiGet } from '../../apps/server/src/api/api-get';
import { createServer } from '../../apps/server/src/create-server';
import { StoreUnavailable } from '@waymark/event-store';
import { pino } from 'pino';
import { openHouse, type House } from './house';
import { openCase } from './steps';

@Controller('api/test-only')
class Troubles {
  @Get('open')
  @Public()
  open() {
    return { open: true };
  }

  @ApiGet('trouble')
  @Requires('token')
  trouble() {
    throw new Error('The words of Wren Hollis');
  }

  @ApiGet('store')
  @Requires('token')
  store() {
    throw new StoreUnavailable('The words of Wren Hollis');
  }
}

@Controller('nobody-thought-of-this')
class Forgotten {
  @Post('door')
  door() {
    return {};
  }
}

@Controller('nobody-would-see-this')
class Unrecorded {
  @Get('read')
  @Requires('token')
  read() {
    return {};
  }
}

let house: House;
beforeAll(async () => {
  house = await openHouse({ controllers: [Troubles] });
});
afterAll(() => house.close());

it('does not start with a route that does not say who may come in', async () => {
  const start = createServer(house.engine, { controllers: [Forgotten], log: pino({ level: 'silent' }) });
  await expect(start).rejects.toThrow(
    'neither @Public(), @Requires(…) nor @Page(…): POST /nobody-thought-of-this/door.',
  );
});

it('does not start with a reading of the JSON API that nobody would record', async () => {
  const start = createServer(house.engine, { controllers: [Unrecorded], log: pino({ level: 'silent' }) });
  await expect(start).rejects.toThrow('not declared by @ApiGet(…): GET /nobody-would-see-this/read.');
});

describe('a token', () => {
  const me = '/api/v1/me';

  it('is asked for', async () => {
    const answer = await house.with(null).get(me);
    expect([answer.status, answer.body['type']]).toEqual([401, '/problems/token-needed']);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="waymark"');
  });

  it.each(['', 'Bearer', 'Bearer ', 'Basic dTpw', 'Bearer a b'])('is not "%s"', async (authorization) => {
    const answer = await house.with(null).send('GET', me, { authorization });
    expect(answer.status).toBe(401);
  });

  it('is not made up, expired or revoked', async () => {
    const expired = house.tokenOf('northmoor-unit', '2026-06-30T08:59:59.999Z');
    const revoked = house.tokenOf('northmoor-unit');
    house.engine.tokens.revoke(revoked.id, house.engine.time.now());
    const words: [string, string][] = [
      [`wmk_${'A'.repeat(43)}`, 'is not known'],
      [expired.text, 'has expired'],
      [revoked.text, 'was revoked'],
    ];
    for (const [text, why] of words) {
      const answer = await house.with(text).get(me);
      expect([answer.status, answer.body['type']]).toEqual([401, '/problems/token-not-taken']);
      expect(answer.body['detail']).toContain(why);
      expect(answer.headers.get('www-authenticate')).toContain('error="invalid_token"');
    }
  });

  it('is revoked for the next request', async () => {
    const { id, text } = house.tokenOf('northmoor-unit');
    const client = house.with(text);
    expect((await client.get(me)).status).toBe(200);
    house.engine.tokens.revoke(id, house.engine.time.now());
    expect((await client.get(me)).status).toBe(401);
  });

  it('gives no right by itself: a role ended counts at once', async () => {
    const administrator = house.as('northmoor-administrator');
    const scrutineer = house.as('scrutineer');
    const { id } = await openCase(house.as('northmoor-unit'));
    expect((await scrutineer.get(`/api/v1/cases/${id}`)).status).toBe(200);
    const person = await administrator.get('/api/v1/people/scrutineer');
    const [role] = (person.body['subjects'] as { subject: string; revision: number }[]).filter(({ subject }) =>
      subject.startsWith('role'),
    );
    const ended = await administrator.post('/api/v1/people/scrutineer/steps', {
      type: 'RoleEnded',
      data: { role: 'scrutineer', partnership: 'northmoor' },
      occurredOn: '2026-06-30',
      subjectRevision: role!.revision,
    });
    expect(ended.status).toBe(201);
    expect((await scrutineer.get(`/api/v1/cases/${id}`)).status).toBe(404);
  });
});

describe('every answer', () => {
  it('carries headers that keep it to itself', async () => {
    for (const path of ['/health/live', '/api/v1/me', '/api/nowhere', '/api/openapi.json']) {
      const { headers } = await house.as('northmoor-unit').get(path);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('content-security-policy')?.split(';').sort()).toEqual([
        "base-uri 'none'",
        "default-src 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "img-src 'self'",
        "script-src 'none'",
        "style-src 'self'",
      ]);
    }
  });

  it('waits for what was recorded, and says when it is catching up', async () => {
    const client = house.as('northmoor-unit');
    const far = '9'.repeat(16);
    const answer = await client.get(`/api/v1/me?after=${far}`);
    expect(answer.body['catchingUp']).toBe(true);
    expect(answer.headers.get('waymark-catching-up')).toBe('true');
    expect(answer.headers.get('waymark-position')).toMatch(/^\d{16}$/);
  });

  it('of a fault says none of its words, and leaves none in the log', async () => {
    const client = house.as('northmoor-unit');
    const fault = await client.get('/api/test-only/trouble');
    expect([fault.status, fault.body['type']]).toEqual([500, '/problems/failed']);
    const store = await client.get('/api/test-only/store');
    expect([store.status, store.body['type'], store.headers.get('retry-after')]).toEqual([
      503,
      '/problems/unavailable',
      '1',
    ]);
    const line = house.logged.find(
      (text) => text.includes(String(fault.body['correlation'])) && text.includes('doors.spec'),
    );
    expect(line).toContain('"error":"Error"');
    for (const text of [fault.text, store.text, house.logged.join('')]) expect(text).not.toContain('Wren Hollis');
  });
});

it('is live, and ready once the read models are caught up', async () => {
  const nobody = house.with(null);
  expect((await nobody.get('/health/live')).body).toEqual({ status: 'live' });
  const ready = await nobody.get('/health/ready');
  expect([ready.status, ready.body]).toEqual([200, expect.objectContaining({ status: 'ready', setAside: 0 })]);
});
