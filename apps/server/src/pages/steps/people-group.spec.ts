import { inPeopleGroups } from './people-group';

const role = (held: { agency?: string; body?: string }) => ({ agency: null, body: null, ...held });

test('People to choose from stand by whom they come from: those of the deciding bodies first', () => {
  const rolesOf = new Map([
    ['left', []],
    ['matron', [role({ agency: 'trust' })]],
    ['unit', [role({})]],
    ['chair and matron', [role({ agency: 'trust' }), role({})]],
    ['delegate', [role({ body: 'council' }), role({ agency: 'trust' })]],
  ]);
  const people = [...rolesOf.keys(), 'nobody knows'].map((value) => ({ value }));
  expect(inPeopleGroups(people, rolesOf).map(({ value, group }) => [value, group])).toEqual([
    ['delegate', 'People of the deciding bodies'],
    ['unit', 'People of the partnership'],
    ['chair and matron', 'People of the partnership'],
    ['matron', 'People of the agencies'],
    ['left', 'People without a role'],
    ['nobody knows', 'People without a role'],
  ]);
});
