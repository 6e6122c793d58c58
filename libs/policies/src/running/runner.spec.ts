import { StoreUnavailable } from '@waymark/event-store';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { notified, openHouse, type House } from '../house.fixture';
import type { Look, News, Policy } from '../policy';
import { commandOf } from '../carrying/ids';
import { openPolicyFile } from './policy-file';

/** Notes in the same record, as a safeguarding action, that a child was added: enough to see order and repeats. */
const noting = (during: (news: News, look: Look) => Promise<void> = async () => {}): Policy => ({
  name: 'noting',
  wants: ['rapidReview.ChildAdded'],
  async errandsFor(news, look) {
    await during(news, look);
    const child = news.of.data['child'] as string;
    return [
      {
        commandId: commandOf('noting', news.event.id, 'note'),
        into: { stream: news.of.stream },
        type: 'SafeguardingActionTaken',
        data: { action: `for-${child}`, what: 'An invented action.' },
        occurredOn: news.of.occurredOn,
        decidedBy: null,
      },
    ];
  },
});

const childrenNoted = async (house: House, stream: string) =>
  (await house.stepsOf(stream, 'SafeguardingActionTaken')).map(({ data }) => String(data['action']).slice(4));

const add = (house: House, stream: string, child: string) =>
  house.record(stream, 'ChildAdded', { child, part: 'sibling' });

describe('The policies', () => {
  let house: House;
  afterEach(() => house.close());

  it('see the log in order, each event once, also when they are opened again', async () => {
    house = await openHouse([noting()]);
    const { stream } = await notified(house, 'c-1');
    for (const child of ['c-2', 'c-3', 'c-4']) await add(house, stream, child);
    await house.runner.settled();
    expect(await childrenNoted(house, stream)).toEqual(['c-2', 'c-3', 'c-4']);
    expect(house.runner.position()).toBe(await house.store.head());
    const again = await house.open([noting()]);
    await add(house, stream, 'c-5');
    await again.settled();
    expect(await childrenNoted(house, stream)).toEqual(['c-2', 'c-3', 'c-4', 'c-5']);
    await again.stop();
  });

  it('begin at the end of the log where they are new, and never go back behind it', async () => {
    house = await openHouse([]);
    const { stream } = await notified(house, 'c-1');
    await add(house, stream, 'c-2');
    const later = await house.open([noting()]);
    await add(house, stream, 'c-3');
    await later.settled();
    expect(await childrenNoted(house, stream)).toEqual(['c-3']);
    await later.stop();
  });

  it('repeat nothing after a crash between the append and the checkpoint', async () => {
    house = await openHouse([noting()]);
    const { stream } = await notified(house, 'c-1');
    await add(house, stream, 'c-2');
    const crashing = await house.open([noting()], {
      file: { ...refusing, standings: () => [{ policy: 'noting', installedAt: null, checkpoint: null }] },
    });
    await expect(crashing.settled()).rejects.toThrow('no disk');
    await house.runner.settled();
    expect(await childrenNoted(house, stream)).toEqual(['c-2']);
    await crashing.stop();
  });

  it('set a case aside that cannot be done, have its later events wait, and let the others go on', async () => {
    let broken = true;
    house = await openHouse([
      noting(async ({ of }) => {
        if (broken && of.data['child'] === 'c-2') throw new TypeError('not in this world');
      }),
    ]);
    const [one, two] = [await notified(house, 'c-1'), await notified(house, 'd-1')];
    for (const child of ['c-2', 'c-3']) await add(house, one.stream, child);
    await add(house, two.stream, 'd-2');
    await house.runner.settled();
    expect(await childrenNoted(house, one.stream)).toEqual([]);
    expect(await childrenNoted(house, two.stream)).toEqual(['d-2']);
    expect(house.told).toEqual([{ policy: 'noting', record: one.case, code: 'failed: TypeError' }]);
    expect(house.runner.setAside()).toEqual([
      { policy: 'noting', record: one.case, code: 'failed: TypeError', waiting: 2 },
    ]);

    expect(await house.runner.resume(one.case)).toHaveLength(1);
    broken = false;
    await add(house, one.stream, 'c-4');
    await house.runner.settled();
    expect(await house.runner.resume(one.case)).toEqual([]);
    expect(await childrenNoted(house, one.stream)).toEqual(['c-2', 'c-3', 'c-4']);
    await add(house, one.stream, 'c-5');
    await house.runner.settled();
    expect(await childrenNoted(house, one.stream)).toEqual(['c-2', 'c-3', 'c-4', 'c-5']);
  });

  it('go on with what was taken up where taking up the rest is broken off', async () => {
    let broken = true;
    const failing = async ({ of }: News) => {
      if (broken && of.data['child'] === 'c-2') throw new TypeError('not in this world');
    };
    const unreachable = async (news: News) => {
      await failing(news);
      if (news.of.data['child'] === 'c-2') throw new StoreUnavailable('The store went away.');
    };
    house = await openHouse([noting(failing), { ...noting(unreachable), name: 'other' }]);
    const { case: caseId, stream } = await notified(house, 'c-1');
    await add(house, stream, 'c-2');
    await house.runner.settled();
    expect(house.told.map(({ policy }) => policy)).toEqual(['noting', 'other']);
    broken = false;
    await expect(house.runner.resume(caseId)).rejects.toThrow('went away');
    await add(house, stream, 'c-3');
    await house.runner.settled();
    expect(await childrenNoted(house, stream)).toEqual(['c-2', 'c-3']);
    expect(house.runner.setAside()).toMatchObject([{ policy: 'other', record: caseId, waiting: 2 }]);
  });

  it('set a case aside whose record goes on asking, and let the others go on', async () => {
    house = await openHouse([]);
    const { recorder } = house;
    const objection = { rule: 'anything', force: 'ask', because: 'It is asked again.', source: null } as const;
    const asking = await house.open([noting()], {
      recorder: {
        ...recorder,
        record: async () => ({ answer: 'objections', objections: [objection], stage: 'notified', possible: [] }),
      },
    });
    const { case: caseId, stream } = await notified(house, 'c-1');
    await add(house, stream, 'c-2');
    await asking.settled();
    expect(house.told).toMatchObject([{ policy: 'noting', record: caseId }]);
    expect(house.told[0]!.code).toMatch(/^still asked: anything/);
    await asking.stop();
  });

  it('remember where they began although the machine lost its power right afterwards', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-policy-file-'));
    const file = openPolicyFile(join(folder, 'policies.db'));
    file.install('noting', '0000000000000007');
    // Its write-ahead log is not there any more: what was not synced is lost.
    copyFileSync(join(folder, 'policies.db'), join(folder, 'afterwards.db'));
    const afterwards = openPolicyFile(join(folder, 'afterwards.db'));
    expect(afterwards.standings()).toMatchObject([{ policy: 'noting', installedAt: '0000000000000007' }]);
    afterwards.close();
    file.close();
    rmSync(folder, { recursive: true });
    house = await openHouse([]);
  });

  it('wait with a case that the read models have set aside, until it is resumed there', async () => {
    house = await openHouse([noting()]);
    const { case: caseId, stream } = await notified(house, 'c-1');
    house.elsewhere.add(caseId);
    await add(house, stream, 'c-2');
    await house.runner.settled();
    expect(house.told).toEqual([{ policy: 'noting', record: caseId, code: 'set aside in the read models' }]);
    expect(await house.runner.resume(caseId)).toHaveLength(1);
    house.elsewhere.clear();
    expect(await house.runner.resume(caseId)).toEqual([]);
    expect(await childrenNoted(house, stream)).toEqual(['c-2']);
  });

  it('set aside what a record refuses, and name the rule', async () => {
    house = await openHouse([
      {
        ...noting(),
        errandsFor: async (news) => [
          {
            commandId: commandOf('noting', news.event.id, 'note'),
            into: { stream: news.of.stream },
            type: 'ReturnAccepted',
            data: { agency: 'nobody' },
            occurredOn: '2027-06-29',
            decidedBy: null,
          },
        ],
      },
    ]);
    const { case: caseId, stream } = await notified(house, 'c-1');
    await add(house, stream, 'c-2');
    await house.runner.settled();
    expect(house.told).toEqual([{ policy: 'noting', record: caseId, code: 'refused: agencyIsHeld' }]);
  });

  it('say nothing of a case whose key was destroyed, and set nothing aside for it', async () => {
    house = await openHouse([
      noting(async (news, look) => {
        await look.whole(news);
      }),
    ]);
    const { case: caseId, stream } = await notified(house, 'c-1');
    await add(house, stream, 'c-2');
    house.keys.destroy(`case:${caseId}`, '2027-06-29T10:00:00.000Z');
    await house.runner.settled();
    expect(house.told).toEqual([]);
    expect(house.runner.position()).toBe(await house.store.head());
  });

  it('follow while others record', async () => {
    house = await openHouse([noting()]);
    const { stream } = await notified(house, 'c-1');
    house.runner.follow();
    for (const child of ['c-2', 'c-3']) await add(house, stream, child);
    await house.runner.settled();
    expect(await childrenNoted(house, stream)).toEqual(['c-2', 'c-3']);
  });
});

const refusing = {
  install: () => {},
  setAside: () => [],
  waiting: () => [],
  countWaiting: () => 0,
  advance: () => {
    throw new Error('no disk');
  },
  done: () => {},
  stillAside: () => {},
  release: () => {},
  close: () => {},
};
