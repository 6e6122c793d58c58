import type { roles } from '@waymark/casework';
import { isPermitted, permissions, type Permission } from './permissions';

const every = Object.keys(permissions) as Permission[];
const openedTo = (role: (typeof roles)[number]): Permission[] =>
  every.filter((permission) => isPermitted({ roles: [{ role }] }, permission));

it('opens no case content to an administrator', () => {
  expect(openedTo('administrator')).toEqual([
    'account',
    'deadlines.read',
    'tasks',
    'directory.read',
    'directory.administer',
    'calendar.administer',
    'accounts.administer',
  ]);
});

it('lets scrutineer and auditor read, and of the case record neither changes a fact', () => {
  expect(openedTo('auditor')).not.toContain('case.record');
  expect(openedTo('auditor')).not.toContain('scrutiny.record');
  expect(openedTo('scrutineer')).toContain('scrutiny.record');
  expect(openedTo('scrutineer')).not.toContain('case.namesAsked');
  expect(openedTo('auditor')).toContain('case.namesAsked');
  for (const role of ['scrutineer', 'auditor'] as const) expect(openedTo(role)).not.toContain('case.names');
  for (const role of ['scrutineer', 'auditor'] as const)
    expect(openedTo(role)).toEqual(
      expect.arrayContaining(['cases.list', 'case.read', 'case.access', 'timeliness.read']),
    );
});

it('opens an agency lead what is asked of the agency, and no list of cases', () => {
  expect(openedTo('agency lead')).toEqual(expect.arrayContaining(['agency.answer', 'actions.list', 'case.read']));
  expect(openedTo('agency lead')).not.toEqual(expect.arrayContaining(['cases.list']));
  expect(openedTo('agency lead')).not.toEqual(expect.arrayContaining(['timeliness.read']));
});

it('opens whoever has no role their account alone, and whoever is invited to a case that case', () => {
  const of = (invited: boolean) => every.filter((permission) => isPermitted({ roles: [], invited }, permission));
  expect(of(false)).toEqual(['account', 'deadlines.read']);
  expect(of(true)).toEqual(['account', 'deadlines.read', 'tasks', 'cases.list', 'case.read']);
});

it('adds up what several roles open', () => {
  const both = { roles: [{ role: 'administrator' }, { role: 'scrutineer' }] as const };
  expect(isPermitted(both, 'directory.administer')).toBe(true);
  expect(isPermitted(both, 'case.read')).toBe(true);
  expect(isPermitted(both, 'case.record')).toBe(true);
  expect(isPermitted(both, 'case.open')).toBe(false);
});
