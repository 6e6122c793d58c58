import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { aFolder, serving, waymark } from './waymark';

describe('The command line', () => {
  const data = aFolder();
  const folders = [data];
  const folder = (): string => {
    const made = aFolder();
    folders.push(made);
    return made;
  };

  beforeAll(() => {
    expect(waymark(['demo', '--data', data, '--partnerships', '2', '--until', '2024-06-30'])).toMatchObject({
      status: 0,
    });
  }, 120_000);
  afterAll(() => {
    for (const made of folders) rmSync(made, { recursive: true, force: true });
  });

  it('lists only what is there', () => {
    const { out, status } = waymark(['--help']);
    expect(status).toBe(0);
    const listed = [...out.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name).filter((name) => name !== 'help');
    expect(listed).toEqual([
      'serve',
      'demo',
      'timeliness',
      'clock',
      'workflow',
      'account',
      'token',
      'verify',
      'rebuild',
      'resume',
      'backup',
      'restore',
    ]);
  });

  it('explains a deadline with the days that it skipped', () => {
    const { out } = waymark(['clock', 'rapid-review', '--from', '2024-05-24', '--json', '--data', data]);
    const counted = JSON.parse(out) as {
      due: string;
      edition: string;
      source: string;
      skipped: { date: string; why: string }[];
    };
    expect(counted).toMatchObject({ due: '2024-06-17', edition: 'wt-2023' });
    expect(counted.source).toContain('Working Together 2023');
    expect(counted.skipped).toContainEqual({
      date: '2024-05-27',
      why: expect.stringContaining('bank holiday') as string,
    });
  });

  it('prints the same timeliness as a table, as JSON and as CSV, beside a running server too', async () => {
    const ask = (format: string) =>
      waymark(['timeliness', '--data', data, '--as-at', '2024-03-31', '--format', format]);
    const alone = { table: ask('table').out, json: ask('json').out, csv: ask('csv').out };
    const running = await serving(data);
    const beside = ask('json');
    expect(beside.out).toBe(alone.json);
    expect(beside.complaint).toMatch(/what its read models hold up to position \d+\.$/m);
    expect(ask('csv').out).toBe(alone.csv);
    await running.stop('SIGTERM');
    const partnerships = JSON.parse(alone.json) as { cases: { clocks: unknown[] }[] }[];
    const rows = alone.csv.trim().split('\n').length - 1;
    expect(partnerships).toHaveLength(2);
    expect(rows).toBeGreaterThanOrEqual(
      partnerships.flatMap(({ cases }) => cases.flatMap(({ clocks }) => clocks)).length,
    );
    expect(alone.table).toContain('On time, by the financial year');
  });

  it('tells the same day otherwise once it is known better', () => {
    const ask = (day: string, ...more: string[]) =>
      waymark(['timeliness', '--data', data, '--as-at', day, '--format', 'csv', ...more]).out;
    const days = ['2022-03-31', '2022-06-30', '2022-09-09', '2022-12-31', '2023-06-30', '2023-12-31'];
    expect(days.filter((day) => ask(day) !== ask(day, '--hindsight'))).not.toEqual([]);
  });

  it('makes the same demonstration of the same seed, and goes on where it was stopped', () => {
    const [atOnce, inTwo] = [folder(), folder()];
    expect(waymark(['demo', '--data', atOnce, '--partnerships', '1', '--until', '2023-06-30']).status).toBe(0);
    expect(waymark(['demo', '--data', inTwo, '--partnerships', '1', '--until', '2022-06-30']).status).toBe(0);
    expect(waymark(['demo', '--data', inTwo, '--partnerships', '1', '--until', '2023-06-30']).status).toBe(0);
    const csv = (of: string) => waymark(['timeliness', '--data', of, '--as-at', '2023-06-30', '--format', 'csv']).out;
    expect(csv(inTwo)).toBe(csv(atOnce));
  });

  it('verifies, backs up beside a running server and restores to the same timeliness', async () => {
    const [backups, restored] = [folder(), join(folder(), 'restored')];
    const running = await serving(data);
    const backup = waymark([
      'backup',
      '--data',
      data,
      '--to',
      join(backups, 'log'),
      '--keys-to',
      join(backups, 'keys'),
    ]);
    await running.stop('SIGKILL');
    expect(backup.out).toMatch(/events in \d+ streams copied/);
    const key = { WAYMARK_MASTER_KEY_FILE: join(data, 'master.key') };
    expect(
      waymark(
        ['restore', '--data', restored, '--from', join(backups, 'log'), '--keys-from', join(backups, 'keys')],
        key,
      ),
    ).toMatchObject({ status: 0 });
    expect(waymark(['verify', '--data', restored], key).out).toContain('Every hash and every chain holds.');
    const csv = (of: string) =>
      waymark(['timeliness', '--data', of, '--as-at', '2024-06-30', '--format', 'csv'], key).out;
    expect(csv(restored)).toBe(csv(data));
    const modes = [backups, join(backups, 'log'), join(backups, 'keys'), restored].flatMap((path) =>
      readdirSync(path)
        .map((name) => join(path, name))
        .filter((file) => statSync(file).isFile())
        .map((file) => (statSync(file).mode & 0o777).toString(8)),
    );
    expect(new Set(modes)).toEqual(new Set(['600']));

    // As a restore leaves it that is killed once the keys are in their place.
    const cut = folder();
    mkdirSync(join(cut, 'restoring'));
    for (const name of ['keys.db', 'reads.db']) cpSync(join(restored, name), join(cut, name));
    for (const command of ['token', 'verify'])
      expect(
        waymark([command, '--data', cut, ...(command === 'token' ? ['--found', 'X'] : [])], key).complaint,
      ).toMatch(/unfinished\. Restore into it once more/);
    const again = ['restore', '--data', cut, '--from', join(backups, 'log'), '--keys-from', join(backups, 'keys')];
    expect(waymark(again, key)).toMatchObject({ status: 0 });
    expect(waymark(again, key).complaint).toMatch(/data in .* already/);
    expect(csv(cut)).toBe(csv(data));

    // Refused for its key, a restore founds no other installation, nor does any command after it.
    const refused = folder();
    const wrong = { WAYMARK_MASTER_KEY_FILE: join(refused, '..', `${basename(refused)}.key`) };
    writeFileSync(wrong.WAYMARK_MASTER_KEY_FILE, 'a'.repeat(64), { mode: 0o600 });
    folders.push(wrong.WAYMARK_MASTER_KEY_FILE);
    const into = ['restore', '--data', refused, '--from', join(backups, 'log'), '--keys-from', join(backups, 'keys')];
    expect(waymark(into, wrong)).not.toMatchObject({ status: 0 });
    for (const command of [['account', 'list'], ['serve'], ['token', '--found', 'X']])
      expect(waymark([...command, '--data', refused], key).complaint).toMatch(
        /is unfinished\. Restore into it once more/,
      );
    expect(readdirSync(refused).filter((name) => /^(events|keys)\.db$/.test(name))).toEqual([]);
    expect(waymark(into, key)).toMatchObject({ status: 0 });
    expect(csv(refused)).toBe(csv(data));
  });

  it('rebuilds the read models of a running server and alone, and changes nothing', async () => {
    const csv = () => waymark(['timeliness', '--data', data, '--as-at', '2024-06-30', '--format', 'csv']).out;
    const before = csv();
    expect(waymark(['rebuild', '--data', data]).out).toMatch(/built anew from \d+ events/);
    const running = await serving(data);
    expect(waymark(['rebuild', '--data', data]).out).toMatch(/built its read models anew/);
    await running.stop('SIGTERM');
    expect(csv()).toBe(before);
  });

  it('founds an empty installation and hands out a token that works', async () => {
    const own = folder();
    const token = waymark(['token', '--data', own, '--found', 'Fenmoor Safeguarding Children Partnership']).out.trim();
    const running = await serving(own);
    const answer = await fetch(`${running.url}/api/v1/cases`, { headers: { authorization: `Bearer ${token}` } });
    const without = await fetch(`${running.url}/api/v1/cases`);
    await running.stop('SIGTERM');
    expect([answer.status, without.status]).toEqual([200, 401]);
  });

  it('keeps the master key to the user who runs it', () => {
    expect(readFileSync(join(data, 'master.key'), 'utf8').trim()).toMatch(/^[A-Za-z0-9+/]{43}=$/);
  });
});
