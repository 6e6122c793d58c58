import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { Instance } from '@waymark/casework';
import { openMemoryEventStore, type EventStore } from '@waymark/event-store';
import { noKeptFolds, openStreams } from '..';
import { aHouse, referral } from '../house.fixture';
import { keptFoldsInFolder } from './folder.fixture';
import { openFoldFile } from './fold-file';
import { codeFingerprint } from './code-fingerprint';

const key = randomBytes(32);

/** What is still text, read. */
const plain = (instance: Instance): Instance => ({
  ...instance,
  subjects: new Map(instance.subjects),
  commands: new Map(instance.commands),
});

describe('Kept folds', () => {
  let place: ReturnType<typeof keptFoldsInFolder>;

  beforeEach(() => {
    place = keptFoldsInFolder(key);
  });
  afterEach(() => place.remove());

  /** A review of eight events; what is read of it is counted. */
  async function aReview() {
    const house = await aHouse();
    const opened = (await house.recorder.openCase('rapidReview', house.command('Referred', referral))) as {
      stream: string;
    };
    for (let n = 0; n < 7; n += 1) await taken(house, opened.stream, n);
    const from: number[] = [];
    const counted: EventStore = {
      ...house.store,
      readStream: (name, revision) => {
        if (name === opened.stream) from.push(revision);
        return house.store.readStream(name, revision);
      },
    };
    const load = async () => {
      const folds = place.open();
      const { instance } = await openStreams(counted, 10_000, folds).load(opened.stream);
      folds.close();
      return plain(instance);
    };
    const afresh = async () => (await openStreams(house.store, 0, noKeptFolds).load(opened.stream)).instance;
    return { ...house, stream: opened.stream, from, load, afresh };
  }

  const taken = async (
    { recorder, command }: Pick<Awaited<ReturnType<typeof aHouse>>, 'recorder' | 'command'>,
    stream: string,
    n: number,
  ) =>
    expect(
      await recorder.record(
        stream,
        command('SafeguardingActionTaken', { action: `action-${n}`, agency: `a${n}`, what: 'Sealed words.' }),
      ),
    ).toMatchObject({ answer: 'recorded' });

  it('are gone on with from the last event that they hold', async () => {
    const review = await aReview();
    await review.load();
    await taken(review, review.stream, 7);
    expect(await review.load()).toStrictEqual(await review.afresh());
    expect(review.from).toEqual([0, 7]);
  });

  it('hold nothing of what is sealed', async () => {
    const review = await aReview();
    await review.load();
    expect(readFileSync(place.file).toString('latin1')).toContain('action-3');
    for (const words of ['Sealed words', 'health visitor', 'secret account', 'Hollis'])
      expect(readFileSync(place.file).toString('latin1')).not.toContain(words);
  });

  it.each([
    ['changed', "update folds set text = replace(text, 'action-3', 'action-9')"],
    ['put in the place of another', "update folds set stream = 'rapidReview-other'"],
    ['with a code cut short', "update folds set code = x'00'"],
  ])('that were %s are not taken', async (_, change) => {
    const review = await aReview();
    await review.load();
    alter(change);
    expect(place.open().find('rapidReview-other')).toBeNull();
    expect(await review.load()).toStrictEqual(await review.afresh());
    expect(review.from).toEqual([0, 0]);
  });

  const alter = (statement: string): void => {
    const database = new Database(place.file);
    database.exec(statement);
    database.close();
  };

  it('of another log, or of a later state than the log that was restored, are not taken', async () => {
    const review = await aReview();
    await review.load();
    const events = await review.store.readStream(review.stream, 0);
    const restored = openMemoryEventStore();
    await restored.append(review.stream, 'no stream', events.slice(0, 5));
    const folds = place.open();
    const { instance } = await openStreams(restored, 0, folds).load(review.stream);
    expect(instance.revision).toBe(4);
    const other = events[7]!.text.replace(/"hash":"[0-9a-f]{64}"/, `"hash":"${'ab'.repeat(32)}"`);
    const branched = openMemoryEventStore();
    await branched.append(review.stream, 'no stream', [...events.slice(0, 7), { ...events[7]!, text: other }]);
    expect((await openStreams(branched, 0, folds).load(review.stream)).instance.hash).toBe('ab'.repeat(32));
  });

  it('end with a correction: the stream is folded anew', async () => {
    const review = await aReview();
    await review.load();
    const [, second] = await review.store.readStream(review.stream, 0);
    const withdrawn = review.command(
      'StepWithdrawn',
      { event: second!.id, reason: 'It was another family.' },
      { subjectRevision: 1 },
    );
    expect(await review.recorder.record(review.stream, withdrawn)).toMatchObject({ answer: 'recorded' });
    expect(await review.load()).toStrictEqual(await review.afresh());
    expect(review.from).toEqual([0, 7, 0]);
    await taken(review, review.stream, 8);
    expect(await review.load()).toStrictEqual(await review.afresh());
    expect(review.from).toEqual([0, 7, 0, 8]);
  });

  it('made by other code are thrown away, and those made by the same are not', async () => {
    const review = await aReview();
    await review.load();
    const count = (fingerprint: string): boolean => {
      const file = openFoldFile(place.file, fingerprint);
      const found = file.find(review.stream) !== undefined;
      file.close();
      return found;
    };
    expect(codeFingerprint()).toBe(codeFingerprint());
    expect([count(codeFingerprint()), count('other code'), count(codeFingerprint())]).toEqual([true, false, false]);
  });

  it('are made anew where the file is damaged', async () => {
    const review = await aReview();
    await review.load();
    place.close();
    writeFileSync(place.file, 'This is no database, whatever it was before.'.repeat(100));
    await review.load();
    expect(place.troubles).toEqual([]);
    expect(await review.load()).toStrictEqual(await review.afresh());
    expect(review.from).toEqual([0, 0, 7]);
  });

  it('leave a database of something else as it is, say so, and do without', async () => {
    const review = await aReview();
    const database = new Database(place.file);
    database.exec('create table else_ (a)');
    database.close();
    expect(await review.load()).toStrictEqual(await review.afresh());
    expect(String(place.troubles)).toContain('is a database of something else');
  });

  it('do without the file once it cannot be read any more, and say so', async () => {
    const review = await aReview();
    await review.load();
    const folds = place.open();
    alter('drop table folds');
    const { instance } = await openStreams(review.store, 0, folds).load(review.stream);
    expect(instance).toStrictEqual(await review.afresh());
    expect(place.troubles).toHaveLength(1);
  });
});
