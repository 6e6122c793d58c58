import { copied, given, published, signedOff } from '../../../casework/src/testing/practice-review-story';
import type { Story } from '../../../casework/src/testing/story';
import { approved, prepared, sending } from '../../../casework/src/testing/submission-story';
import { tasksOfCase } from '../board/tasks-of-case';
import { by } from './tasks.fixture';

const onBoard = (id: string, { page, instance }: Story) => {
  const { stage, state, revision } = instance();
  const { category } = page;
  return { id, stream: `${category}-${id}`, category, stage, stageTitle: '', ended: false, state, revision };
};
/** What waits of a pack of advance copies, in a case that holds its report as told. */
const waits = (pack: Story, report: Story, id = 'review-1') => {
  const workflows = [onBoard(id, report), onBoard('pack', pack)];
  const of = {
    id: 'case-1',
    reference: null,
    record: { lead: 'northmoor', reference: null, sharedWith: [], workflows: [] },
  };
  return tasksOfCase({ ...of, workflows, running: [], endedAgencies: new Map() }, by)
    .filter(({ instance }) => instance === 'pack')
    .map(({ step }) => step);
};
const lacksOfsted = () => signedOff().given('AdvanceCopiesSent', { recipients: ['panel', 'secretary-of-state'] }, on);
const toAll = () => lacksOfsted().given('AdvanceCopiesSent', { recipients: ['ofsted'] }, on);
const on = { on: '2026-07-01' };

describe('A pack of advance copies', () => {
  it('waits for its approval and its sending, as long as copies of the report are still to go', () => {
    expect(waits(prepared(), signedOff())).toEqual(['Approved']);
    expect(waits(prepared(), lacksOfsted())).toEqual(['Approved']);
    expect(waits(sending(), lacksOfsted())).toEqual(['Sent']);
    expect(waits(prepared(), published(), 'another-review')).toEqual(['Approved']);
  });

  it('is nobody’s task any more once the report tells that copies went to all, that it is out or that it is discontinued', () => {
    const discontinued = signedOff().given('Discontinued', given.Discontinued, on);
    for (const report of [toAll(), published(), discontinued])
      for (const pack of [prepared(), approved(), sending()]) expect(waits(pack, report)).toEqual([]);
  });

  it('waits again where the copies that went were of an earlier version, and where a recipient returned its own', () => {
    const anew = copied();
    expect(waits(prepared(), anew)).toEqual([]);
    anew.given('DraftPrepared', { draft: 'draft-2', version: 2 }, { on: '2026-07-02' });
    expect(waits(prepared(), anew)).toEqual(['Approved']);
    const returned = sending().given('Returned', { recipient: 'panel', because: 'incomplete' }, { on: '2026-10-29' });
    expect(waits(returned, published())).toEqual(['Sent']);
  });
});
