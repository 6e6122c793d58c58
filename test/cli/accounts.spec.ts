import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { aFolder, serving, waymark } from './waymark';

const folders: string[] = [];
const folder = (): string => {
  const made = aFolder();
  folders.push(made);
  return made;
};
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true, force: true });
});

const password = 'three quiet lanterns';

async function signsIn(url: string, name: string, typed: string): Promise<number> {
  const answer = await fetch(`${url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    // Commands run to their end meanwhile: a connection that is kept would be closed by then.
    headers: { 'content-type': 'application/x-www-form-urlencoded', connection: 'close' },
    body: new URLSearchParams({ name, password: typed }).toString(),
  });
  return answer.status;
}

describe('Accounts', () => {
  const data = folder();
  const account = (args: readonly string[], input = '') => waymark(['account', ...args, '--data', data], {}, input);
  let person = '';

  beforeAll(() => {
    const { complaint } = waymark(['token', '--found', 'Fenmoor', '--data', data]);
    person = /administrator (\S+)/.exec(complaint)?.[1] ?? '';
  });

  it('has none at first, and no default password, and names the administrators who may have the first', () => {
    expect(account(['list'])).toMatchObject({
      status: 0,
      out: `There are no accounts.\nAdministrator of Fenmoor: Administrator, person ${person}\n`,
    });
  });

  it('takes a password from standard input alone, and a good one', () => {
    const add = (input: string) => account(['add', 'admin@fenmoor.example', '--person', person], input);
    expect(add('')).toMatchObject({ status: 1, complaint: expect.stringContaining('standard input') as string });
    expect(add('short\n')).toMatchObject({ status: 1, complaint: expect.stringContaining('12 characters') as string });
    expect(add(`${password}\n`)).toMatchObject({ status: 0, out: `admin@fenmoor.example, person ${person}\n` });
    expect(account(['add', 'x', '--person', person, '--password', password]).complaint).toContain('unknown option');
    for (const name of readdirSync(data)) expect(readFileSync(join(data, name)).includes(password)).toBe(false);
  });

  it('is for people whom the directory holds', () => {
    expect(account(['add', 'who@fenmoor.example', '--person', 'nobody'], `${password}\n`)).toMatchObject({
      status: 1,
      complaint: 'waymark: The directory holds no person "nobody".\n',
    });
    expect(account(['disable', 'who@fenmoor.example'])).toMatchObject({ status: 1 });
  });

  it('is kept beside a running server, and counts at once', async () => {
    const running = await serving(data);
    const signs = (typed: string) => signsIn(running.url, 'Admin@Fenmoor.example', typed);
    try {
      expect(running.line).toBe(`Waymark is at ${running.url}`);
      expect(await signs(password)).toBe(303);
      account(['password', 'admin@fenmoor.example'], 'seven silver bridges\n');
      expect([await signs(password), await signs('seven silver bridges')]).toEqual([422, 303]);
      expect(account(['disable', 'admin@fenmoor.example']).out).toContain(', disabled since ');
      expect(await signs('seven silver bridges')).toBe(422);
      account(['enable', 'admin@fenmoor.example']);
      expect(await signs('seven silver bridges')).toBe(303);
    } finally {
      await running.stop('SIGTERM');
    }
  });
});

it('founds the first partnership and a further one beside a running server, which says how to begin while nobody can sign in', async () => {
  const data = folder();
  const running = await serving(data);
  try {
    const founded = waymark(['token', '--found', 'Fenmoor', '--data', data]);
    expect(founded).toMatchObject({ status: 0, out: expect.stringMatching(/^\S+\n$/) as string });
    const person = /administrator (\S+)/.exec(founded.complaint)?.[1] ?? '';
    expect(waymark(['account', 'list', '--data', data]).out).toContain(`person ${person}`);
    waymark(['account', 'add', 'admin@fenmoor.example', '--person', person, '--data', data], {}, `${password}\n`);
    expect(await signsIn(running.url, 'admin@fenmoor.example', password)).toBe(303);
    expect(waymark(['token', '--found', 'Eastmere', '--data', data])).toMatchObject({
      status: 1,
      complaint: expect.stringContaining('This installation is not empty') as string,
    });
    const further = waymark(['token', '--found', 'Eastmere', '--further', '--data', data]);
    expect(further).toMatchObject({ status: 0, out: expect.stringMatching(/^\S+\n$/) as string });
    const other = /administrator (\S+)/.exec(further.complaint)?.[1] ?? '';
    waymark(['account', 'add', 'admin@eastmere.example', '--person', other, '--data', data], {}, `${password}\n`);
    expect(await signsIn(running.url, 'admin@eastmere.example', password)).toBe(303);
    expect(waymark(['token', '--found', 'Eastmere', '--further', '--data', data])).toMatchObject({
      status: 1,
      complaint: expect.stringContaining('a partnership of that name already') as string,
    });
    expect(running.notices()).toContain('Nobody can sign in yet. Beside this server "waymark token --found NAME"');
  } finally {
    await running.stop('SIGTERM');
  }
});

it('tells in a demonstration who can sign in, and with what', async () => {
  const data = folder();
  expect(waymark(['demo', '--data', data, '--partnerships', '1', '--until', '2022-03-31']).status).toBe(0);
  const running = await serving(data);
  const [, names = '', typed = ''] = /Sign in as (.*), each with the password "(.*)"\./.exec(running.line) ?? [];
  const first = names.split(', ')[0] ?? '';
  const status = await signsIn(running.url, first, typed).finally(() => running.stop('SIGTERM'));
  expect(running.line).toContain('(a demonstration: every name is invented).');
  expect(names.split(', ').map((name) => name.split('@')[0])).toEqual(
    expect.arrayContaining(['business-unit', 'chair', 'agency-lead', 'scrutineer']),
  );
  expect([first.split('@')[0], status]).toEqual(['business-unit', 303]);
});
