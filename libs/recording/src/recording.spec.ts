import { openMemoryEventStore } from '@waymark/event-store';
import { readEvent, verifyLog } from '@waymark/ledger';
import { openMemoryKeyStore } from '@waymark/vault';
import { noDirectory, noKeptFolds, contentOf, openRecorder, type StepCommand } from '.';
import { aHouse, aRecorderOver, referral } from './house.fixture';

describe('Recording', () => {
  it('opens a case with its key, its record and its first step, and a repeat answers the same and writes nothing', async () => {
    const { store, recorder, command } = await aHouse();
    const opening = command('Referred', referral);
    const first = await recorder.openCase('rapidReview', opening);
    const head = await store.head();
    const again = await recorder.openCase('rapidReview', opening);
    expect(first).toMatchObject({ answer: 'opened', stage: 'referred', repeated: false });
    expect(again).toMatchObject({
      answer: 'opened',
      repeated: true,
      case: (first as { case: string }).case,
      stage: 'referred',
    });
    expect(await store.head()).toBe(head);
  });

  it('leaves nothing behind of an opening that is refused', async () => {
    const { store, keys, recorder, command } = await aHouse();
    const head = await store.head();
    const refused = await recorder.openCase('rapidReview', command('Referred', { ...referral, children: [] }));
    expect(refused).toMatchObject({ answer: 'unreadable', problems: [{ field: 'children' }] });
    expect(await store.head()).toBe(head);
    expect(keys.destroyed()).toEqual([]);
  });

  it('takes a command that comes back after the stream moved on as the one it was', async () => {
    const { recorder, command } = await aHouse();
    const opened = (await recorder.openCase('rapidReview', command('Referred', referral))) as { stream: string };
    const added = command('ChildAdded', { child: 'child-2', part: 'sibling' });
    const first = await recorder.record(opened.stream, added);
    await recorder.record(opened.stream, command('RecordsSecured', { agency: 'a1' }));
    expect(await recorder.record(opened.stream, added)).toMatchObject({
      answer: 'recorded',
      repeated: true,
      revision: (first as { revision: number }).revision,
    });
    expect(await recorder.record(opened.stream, { ...added, data: { child: 'child-3', part: 'sibling' } })).toEqual({
      answer: 'same command, other content',
    });
  });

  it('takes 64 agencies returning at once on one rapid review, and refuses none', async () => {
    const { recorder, command } = await aHouse();
    const opened = (await recorder.openCase('rapidReview', command('Referred', referral))) as { stream: string };
    const answers = await Promise.all(
      Array.from({ length: 64 }, (_, n) =>
        recorder.record(opened.stream, command('ReturnReceived', { agency: `a${n}`, kind: 'nil' })),
      ),
    );
    expect(answers.every(({ answer }) => answer === 'recorded')).toBe(true);
  });

  it('lets one of two people on one subject win and tells the other what was recorded', async () => {
    const { recorder, command } = await aHouse();
    const opened = (await recorder.openCase('rapidReview', command('Referred', referral))) as { stream: string };
    await recorder.record(
      opened.stream,
      command('InformationRequested', { agency: 'a1', due: '2026-07-06', basis: 'by agreement' }),
    );
    const [one, other] = await Promise.all([
      recorder.record(opened.stream, command('ReturnReceived', { agency: 'a1', kind: 'nil' }, { subjectRevision: 1 })),
      recorder.record(
        opened.stream,
        command('ReturnReceived', { agency: 'a1', kind: 'full', learning: 'Known.' }, { subjectRevision: 1 }),
      ),
    ]);
    expect(one).toMatchObject({ answer: 'recorded' });
    expect(other).toEqual({ answer: 'changed meanwhile', subject: 'agency:a1', revision: 2, by: 'ReturnReceived' });
  });

  it('keeps what is sealed out of the log and opens it with the key, until the key is destroyed', async () => {
    const { store, keys, recorder, command } = await aHouse();
    const opened = (await recorder.openCase('rapidReview', command('Referred', referral))) as {
      stream: string;
      case: string;
    };
    const [recorded] = await store.readStream(opened.stream, 0);
    const event = readEvent(recorded!.text);
    expect(recorded!.text).not.toContain('secret');
    expect(recorded!.text).not.toContain('Wren');
    expect(contentOf(event, keys)).toMatchObject({ fact: { account: referral.account } });
    keys.destroy(`case:${opened.case}`, '2026-06-30T10:00:00.000Z');
    expect(contentOf(event, keys)).toBeNull();
    expect(await recorder.record(opened.stream, command('Closed', {}))).toEqual({ answer: 'erased' });
    const verified = await verifyLog(
      (async function* () {
        yield (await store.readAll(null, 1_000)).events;
      })(),
      { onProgress: () => {} },
    );
    expect(verified.sound).toBe(true);
  });

  it('answers that there is no such record for a workflow that was never opened', async () => {
    const { recorder, command } = await aHouse();
    expect(await recorder.record('rapidReview-nowhere', command('Closed', {}))).toEqual({ answer: 'no such record' });
  });
});

describe('Folded streams', () => {
  it('never keep a fold that an append overtook while the stream was read', async () => {
    const store = openMemoryEventStore();
    const keys = openMemoryKeyStore();
    let hold: Promise<void> | null = null;
    let release = () => {};
    const slow = Object.create(store) as typeof store;
    slow.readStream = async (stream, from) => {
      const events = await store.readStream(stream, from);
      await hold;
      return events;
    };
    const time = { now: () => '2026-06-30T09:00:00.000Z' };
    const recorder = aRecorderOver({ store: slow, keys, time });
    const command = (id: string, type: string, data: unknown): StepCommand => ({
      commandId: `00000000-0000-8000-8000-${id.padStart(12, '0')}`,
      by: { person: 'p-unit', partnership: 'fenmoor' },
      type,
      data,
      occurredOn: '2026-06-29',
      dateNotKnownBecause: null,
      subjectRevision: null,
      decidedBy: null,
      departures: [],
      causation: null,
    });
    await recorder.record('partnership-fenmoor', command('1', 'PartnershipRegistered', { name: 'Fenmoor' }));
    recorder.streams.drop('partnership-fenmoor');
    hold = new Promise((resolve) => (release = resolve));
    const reading = recorder.streams.load('partnership-fenmoor');
    const other = openRecorder({
      store,
      keys,
      time,
      deadline: 2_000,
      cachedEvents: 0,
      keptFolds: noKeptFolds,
      directory: noDirectory,
    });
    await other.record('partnership-fenmoor', command('2', 'MilestonesSet', { milestones: [] }));
    recorder.streams.seen('partnership-fenmoor', 1);
    hold = null;
    release();
    expect((await reading).instance.revision).toBe(1);
  });

  it('leave no key behind for a directory record whose first step was refused', async () => {
    const { keys, recorder, command } = await aHouse();
    const refused = await recorder.record('person-somebody', command('PersonRegistered', { partnership: 'fenmoor' }));
    expect(refused).toMatchObject({ answer: 'unreadable' });
    expect(keys.state('person:somebody')).toBe('absent');
  });
});
