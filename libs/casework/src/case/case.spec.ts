import { caseRecord, type Case } from '.';
import { asksOf, rulesOf, story } from '../testing/story';

const opening = { lead: 'northmoor', reference: '7K2M-4QXD', workflow: 'rapid-review', stream: 'rapidReview-1' };
const opened = () => story(caseRecord).takes('CaseOpened', opening);

describe('A case', () => {
  it('is opened once, and nothing is recorded of one that is not', () => {
    expect(rulesOf(opened().tries('CaseOpened', opening))).toEqual(['isNotOpened']);
    expect(rulesOf(story(caseRecord).tries('WorkingNameGiven', { name: 'Harbour' }))).toEqual(['isOpened']);
  });

  it('is led by one partnership and shared with others, until that ends', () => {
    const told = opened().takes('CaseShared', { partnership: 'eastmere' });
    expect(told.instance().state as Case).toMatchObject({ lead: 'northmoor', sharedWith: ['eastmere'] });
    told.takes('SharingEnded', { partnership: 'eastmere', why: 'The family moved back.' });
    expect((told.instance().state as Case).sharedWith).toEqual([]);
    expect(asksOf(told.tries('SharingEnded', { partnership: 'eastmere', why: 'Again.' }))).toEqual(['isShared']);
  });

  it('has a working name that can be changed and stands sealed', () => {
    const told = opened().takes('WorkingNameGiven', { name: 'Harbour' }).takes('WorkingNameGiven', { name: 'Lantern' });
    expect(JSON.stringify(told.events)).not.toMatch(/Harbour|Lantern/);
  });

  it('is never un-opened, and a destroyed key is never taken back', () => {
    const told = opened().takes('CaseLinked', { case: 'case-2', as: 'same family' }).takes('KeyDestroyed');
    for (const type of ['CaseOpened', 'KeyDestroyed']) {
      expect(told.tries('StepWithdrawn', { event: told.eventOf(type), reason: 'Mistaken.' })).toMatchObject({
        answer: 'no such step',
      });
    }
    expect(told.takes('StepWithdrawn', { event: told.eventOf('CaseLinked'), reason: 'Mistaken.' }).stage()).toBe(
      'open',
    );
  });
});
