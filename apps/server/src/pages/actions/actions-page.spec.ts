import type { BragOfPart } from '@waymark/casework';
import type { ListedAction } from '@waymark/engine/cqrs';
import { actionShown } from './actions-page';

const action = (goes: BragOfPart, endedOn: string | null = null): ListedAction =>
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
        endedOn,
        brag: 'green',
        goes,
        progress: { words: 'No trainer found.', on: '2026-05-04' },
        evidence: [],
        mayReport: false,
      },
    ],
  }) as unknown as ListedAction;

const tagOf = (goes: BragOfPart) => actionShown(action(goes), '2026-06-30', '/actions').parts[0]!.brag;

it('how an agency said that it goes is left out once evidence given since was accepted', () => {
  expect(tagOf({ brag: 'blue', by: 'evidence' })).toBeNull();
});

it('how an agency said that it goes stays, unless its day passed since', () => {
  expect(tagOf({ brag: 'green', by: 'report' })).toMatchObject({ words: 'On track (green)', colour: 'green' });
  expect(tagOf({ brag: 'red', by: 'overdue' })).toMatchObject({
    words: 'Overdue since it was last reported (red)',
    colour: 'red',
  });
});

it('an agency that is no more carries a mark', () => {
  const ended = (on: string | null) =>
    actionShown(action({ brag: null, by: 'report' }, on), '2026-06-30', '/actions').parts[0]!.ended;
  expect([ended(null), ended('2026-03-31')]).toEqual([null, 'Ended on 31 March 2026']);
});

it('evidence is told by what becomes of it, in whole words', () => {
  const told = (standing: string) => {
    const { parts, ...one } = action({ brag: null, by: 'report' });
    const evidence = [{ evidence: 'e-1', standing, givenOn: '2026-05-04', further: null }];
    const own = { ...parts[0]!, evidence } as unknown as (typeof parts)[0];
    return actionShown({ ...one, parts: [own] }, '2026-06-30', '/actions').parts[0]!.notes;
  };
  expect(told('awaiting')).toEqual(['Evidence of 4 May 2026: waits for a decision']);
  expect(told('followed')).toEqual(['Evidence of 4 May 2026: followed by further evidence']);
});

describe('What an agency may say beside its progress', () => {
  const offered = (part: object, open = true) => {
    const { parts, ...one } = action({ brag: null, by: 'report' });
    const own = { ...parts[0]!, mayReport: true, notAccepted: false, governanceSignedOff: true, ...part };
    const shown = actionShown({ ...one, open, parts: [own] }, '2026-06-30', '/actions').parts[0]!;
    return shown.beside.map(({ title }) => title);
  };

  it('is that it does not accept the action, until it has said so or its evidence was accepted', () => {
    expect(offered({})).toEqual(['Say that it does not accept the action']);
    expect(offered({ notAccepted: true })).toEqual([]);
    expect(offered({ goes: { brag: 'blue', by: 'evidence' } })).toEqual([]);
    expect(offered({ mayReport: false })).toEqual([]);
  });

  it('is evidence once the action has ended', () => {
    expect(offered({}, false)).toEqual(['Submit evidence all the same']);
  });
});
