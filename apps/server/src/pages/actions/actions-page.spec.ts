import type { ListedAction } from '@waymark/engine/cqrs';
import { actionShown } from './actions-page';

const action = (reportedOn: string, standing: string, owesEvidence = false): ListedAction =>
  ({
    case: 'case-1',
    action: 'action-1',
    standing: 'open',
    due: null,
    open: true,
    parts: [
      {
        agency: 'trust',
        title: 'Northmoor Hospitals',
        brag: 'red',
        progress: { words: 'No trainer found.', on: reportedOn },
        owesEvidence,
        evidence: [{ evidence: 'e-1', standing, givenOn: '2026-03-10', further: null }],
        mayReport: false,
      },
    ],
  }) as unknown as ListedAction;

const tagOf = (one: ListedAction) => actionShown(one, '2026-06-30', '/actions').parts[0]!.brag;

it('how an agency said that it goes is left out once evidence given since was accepted', () => {
  expect(tagOf(action('2025-11-03', 'accepted'))).toBeNull();
});

it.each([
  ['reported since', action('2026-05-04', 'accepted')],
  ['evidence not decided on', action('2025-11-03', 'awaiting')],
  ['further evidence asked for', action('2025-11-03', 'further requested')],
  ['accepted before the action was reopened', action('2025-11-03', 'accepted before reopening')],
  ['evidence owed still', action('2025-11-03', 'accepted', true)],
])('how an agency said that it goes stays: %s', (_why, one) => {
  expect(tagOf(one)).toMatchObject({ words: 'Overdue or at risk (red)' });
});
