import { asksOf, type Story } from './testing/story';
import { agreed as actionAgreed } from './testing/action-story';
import { declared, withAgenda } from './testing/meeting-story';
import { prepared, published } from './testing/practice-review-story';
import { begun, referral } from './testing/rapid-review-story';

// Where a correction looks back, sealed words are not at hand: that they were given is known all the same.

const asked = (told: Story, type: string, values: object, removed: readonly string[] = []): string[] =>
  asksOf(told.tries('FactCorrected', { event: told.eventOf(type), values, removed, reason: 'Misread.' }));

const because = { item: 'coroner consulted', standing: 'done', because: 'There was no death.' };
const twoDays = { abuseSuspectedOn: '2026-10-08', whyThatAwareness: 'The nurse said so on the day.' };
const conflicted = {
  conflict: 'conflict-1',
  decision: 'shut out',
  rationale: 'Too close.',
  safeguards: 'Stays silent.',
};

describe('A correction of a clear field asks for no sealed words that were given', () => {
  it.each([
    [
      'why the five days run from the day chosen',
      () => begun().given('Referred', { ...referral, incidentKnownOn: undefined, ...twoDays }, { on: '2026-10-08' }),
      'Referred',
      { incidentKnownOn: '2026-10-06' },
    ],
    [
      'why a preparation is not needed',
      () => prepared().takes('RunUpItemRecorded', because),
      'RunUpItemRecorded',
      { standing: 'not needed' },
    ],
    [
      'the order by which it was taken down',
      () => published().given('TakenDown', { reason: 'mistake found', order: 'Order of the family court.' }),
      'TakenDown',
      { reason: 'order of a court' },
    ],
    [
      'the safeguards under which somebody stays',
      () => withAgenda().given('ConflictDeclared', declared).given('ConflictDecided', conflicted),
      'ConflictDecided',
      { decision: 'stays with safeguards' },
    ],
    ['what evidence is required', actionAgreed, 'Agreed', { due: '2026-12-14' }],
  ] as const)('%s', (_, story, type, values) => {
    expect(asked(story(), type, values)).toEqual([]);
  });

  it('and asks where such words are taken away', () => {
    expect(asked(actionAgreed(), 'Agreed', {}, ['intendedImpact'])).toHaveLength(1);
  });
});
