import type { Case } from '@waymark/casework';
import type { EventStore } from '@waymark/event-store';
import { derivedId } from '@waymark/ledger';
import type { Opened, OpenOutcome, Recorder } from '.';
import { aHouse, aRecorderOver, referral } from './house.fixture';

const workflowsOf = async ({ streams }: Recorder, caseId: string) =>
  ((await streams.load(`case-${caseId}`)).instance.state as Case).workflows;

const opened = (outcome: OpenOutcome | { answer: 'no such record' }): Opened => {
  if (outcome.answer !== 'opened') throw new Error(`It was answered ${JSON.stringify(outcome)}.`);
  return outcome;
};

async function aCase() {
  const house = await aHouse();
  const { case: caseId, stream } = opened(
    await house.recorder.openCase('rapidReview', house.command('Referred', referral)),
  );
  return { ...house, caseId, stream };
}

describe('A further workflow of a case', () => {
  it('is named by the case and begins with its first step; a repeat answers the same and writes nothing', async () => {
    const { store, recorder, command, caseId, stream } = await aCase();
    const opening = command('Referred', referral);
    const first = opened(await recorder.openWorkflow(caseId, 'rapidReview', opening));
    const head = await store.head();
    const again = await recorder.openWorkflow(caseId, 'rapidReview', opening);
    expect(first).toMatchObject({ case: caseId, revision: 0, stage: 'referred', repeated: false });
    expect(await workflowsOf(recorder, caseId)).toEqual([stream, first.stream]);
    expect(again).toMatchObject({ answer: 'opened', repeated: true, stream: first.stream, stage: 'referred' });
    expect(await store.head()).toBe(head);
  });

  it('stands beside others that are opened at once', async () => {
    const { recorder, command, caseId } = await aCase();
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => recorder.openWorkflow(caseId, 'rapidReview', command('Referred', referral))),
    );
    const streams = answers.map((answer) => opened(answer).stream);
    expect(new Set(streams).size).toBe(16);
    expect((await workflowsOf(recorder, caseId)).slice(1).toSorted()).toEqual(streams.toSorted());
  });

  it('takes the same command sent many times at once as one', async () => {
    const { recorder, command, caseId } = await aCase();
    const opening = command('Referred', referral);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => recorder.openWorkflow(caseId, 'rapidReview', opening)),
    );
    expect(answers.filter((answer) => !opened(answer).repeated)).toHaveLength(1);
    expect(await workflowsOf(recorder, caseId)).toHaveLength(2);
  });

  it('leaves nothing behind where its first step is refused', async () => {
    const { store, recorder, command, caseId } = await aCase();
    const head = await store.head();
    const refused = await recorder.openWorkflow(
      caseId,
      'rapidReview',
      command('Referred', { ...referral, children: [] }),
    );
    expect(refused).toMatchObject({ answer: 'unreadable', problems: [{ field: 'children' }] });
    expect(await store.head()).toBe(head);
  });

  it('does not come into another case by the key under which it was opened', async () => {
    const { store, recorder, command, caseId } = await aCase();
    const other = opened(await recorder.openCase('rapidReview', command('Referred', referral))).case;
    const opening = command('Referred', referral);
    await recorder.openWorkflow(caseId, 'rapidReview', opening);
    const head = await store.head();
    const refused = { answer: 'same command, other content' };
    expect(await recorder.openWorkflow(other, 'rapidReview', opening)).toEqual(refused);
    expect(await recorder.openCase('rapidReview', opening)).toEqual(refused);
    expect(
      await recorder.openWorkflow(caseId, 'rapidReview', { ...opening, data: { ...referral, account: 'Another.' } }),
    ).toEqual(refused);
    expect(await store.head()).toBe(head);
  });

  it('needs a case that is there and can still be written to', async () => {
    const { keys, recorder, command, caseId } = await aCase();
    const opening = command('Referred', referral);
    expect(await recorder.openWorkflow('nowhere', 'rapidReview', opening)).toEqual({ answer: 'no such record' });
    keys.destroy(`case:${caseId}`, '2026-06-30T10:00:00.000Z');
    expect(await recorder.openWorkflow(caseId, 'rapidReview', opening)).toEqual({ answer: 'erased' });
  });
});

describe('A case', () => {
  it('is not left empty where a crash left its key, and the repeat is refused', async () => {
    const { store, keys, time, recorder, command } = await aCase();
    const opening = command('Referred', { ...referral, children: [] });
    await keys.ensureSoon(`case:${derivedId(opening.commandId, 'case')}`, time.now());
    const head = await store.head();
    expect(await recorder.openCase('rapidReview', opening)).toMatchObject({ answer: 'unreadable' });
    expect(await store.head()).toBe(head);
  });
});

class Crash extends Error {}

/** The process ends at one append, before it is written or just after; nothing is written from then on. */
function crashing(store: EventStore, at: number, when: 'before' | 'after'): EventStore {
  let appends = 0;
  const failing = Object.create(store) as EventStore;
  failing.append = async (stream, expected, events) => {
    appends += 1;
    if (appends > at || (appends === at && when === 'before')) throw new Crash();
    const appended = await store.append(stream, expected, events);
    if (appends === at) throw new Crash();
    return appended;
  };
  return failing;
}

const crashes = [1, 2].flatMap((at) => (['before', 'after'] as const).map((when) => [when, at] as const));

describe.each(crashes)('A crash just %s write %i of an opening', (when, at) => {
  it.each(['a case', 'a further workflow'] as const)('of %s is finished by a repeat of the command', async (what) => {
    const { store, keys, time, recorder, command, caseId } = await aCase();
    const opening = command('Referred', referral);
    const by = (one: Recorder) =>
      what === 'a case' ? one.openCase('rapidReview', opening) : one.openWorkflow(caseId, 'rapidReview', opening);
    const crashed = aRecorderOver({ store: crashing(store, at, when), keys, time });
    await expect(by(crashed)).rejects.toThrow(Crash);

    const fresh = aRecorderOver({ store, keys, time });
    const finished = opened(await by(fresh));
    expect(await workflowsOf(fresh, finished.case)).toEqual(
      expect.arrayContaining([finished.stream]) as unknown as string[],
    );
    expect(await workflowsOf(fresh, finished.case)).toHaveLength(what === 'a case' ? 1 : 2);
    expect(await store.readStream(finished.stream, 0)).toHaveLength(1);
    expect(finished).toMatchObject({ revision: 0, stage: 'referred', repeated: at === 2 && when === 'after' });
    expect(await by(recorder)).toMatchObject({ stream: finished.stream, case: finished.case, revision: 0 });
  });
});
