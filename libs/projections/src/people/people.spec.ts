import { caseOpened, openBench, type Bench } from '../log.fixture';
import { casesOf } from '../cases/queries';
import { wholeOf, type Scope } from '../scope';
import { isInvited } from './queries';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
  await bench.log.record(caseOpened('c1', 'north'));
  await bench.log.record(caseOpened('c2', 'north'));
});
afterEach(() => bench.end());

const onCase = (fact: string, data: object) =>
  bench.log.record({ stream: 'case-c1', type: `case.${fact}`, case: 'c1', stage: 'open', data: { ...data } });

const scopeOf = (person: string, partnerships: string[] = ['north'], chairOf: string[] = []): Scope => ({
  partnerships,
  person,
  chairOf,
  except: [],
});

async function seenBy(scope: Scope): Promise<string[]> {
  await bench.runner.catchUp();
  expect(bench.parked).toEqual([]);
  const { cases } = await casesOf(bench.views, scope, { after: null, limit: 10 });
  return cases.map(({ caseId }) => caseId).toSorted();
}

test('an invitation opens one case, until it ends', async () => {
  await onCase('PersonInvited', { person: 'guest' });
  expect(await seenBy(scopeOf('guest', []))).toEqual(['c1']);
  expect(await seenBy(scopeOf('other', []))).toEqual([]);
  expect([await isInvited(bench.views, 'guest'), await isInvited(bench.views, 'other')]).toEqual([true, false]);
  await onCase('InvitationEnded', { person: 'guest' });
  expect(await seenBy(scopeOf('guest', []))).toEqual([]);
  expect(await isInvited(bench.views, 'guest')).toBe(false);
});

test('a restricted case is seen by those named, by those invited and by the chair who leads it', async () => {
  await onCase('CaseRestricted', { people: ['named'] });
  await onCase('PersonInvited', { person: 'guest' });
  expect(await seenBy(scopeOf('other'))).toEqual(['c2']);
  expect(await seenBy(scopeOf('named'))).toEqual(['c1', 'c2']);
  expect(await seenBy(scopeOf('named', []))).toEqual([]);
  expect(await seenBy(scopeOf('guest', []))).toEqual(['c1']);
  expect(await seenBy(scopeOf('chair', ['north'], ['north']))).toEqual(['c1', 'c2']);
  expect(await seenBy(wholeOf(['north']))).toEqual(['c1', 'c2']);
  await onCase('RestrictionLifted', {});
  expect(await seenBy(scopeOf('other'))).toEqual(['c1', 'c2']);
});

test('a conflict of interest keeps somebody away once it is decided so', async () => {
  await onCase('ConflictDeclared', { conflict: 'x', person: 'member' });
  expect(await seenBy(scopeOf('member'))).toEqual(['c1', 'c2']);
  await onCase('ConflictDecided', { conflict: 'x', decision: 'shut out' });
  expect(await seenBy(scopeOf('member'))).toEqual(['c2']);
  await onCase('ConflictDecided', { conflict: 'x', decision: 'stays with safeguards' });
  expect(await seenBy(scopeOf('member'))).toEqual(['c1', 'c2']);
});

test('what was corrected or taken back counts as it stands now', async () => {
  const { id } = await onCase('CaseRestricted', { people: ['named'] });
  const clear = { people: ['named', 'other'] };
  await onCase('FactCorrected', { event: id, fields: ['people'], clear });
  expect(await seenBy(scopeOf('other'))).toEqual(['c1', 'c2']);
  await onCase('FactCorrected', { event: id, fields: ['people'], clear: { people: ['named'] } });
  expect(await seenBy(scopeOf('other'))).toEqual(['c2']);
  await onCase('StepWithdrawn', { event: id });
  expect(await seenBy(scopeOf('other'))).toEqual(['c1', 'c2']);
});

test('sharing that was taken back counts no more', async () => {
  const { id } = await onCase('CaseShared', { partnership: 'south' });
  expect(await seenBy(wholeOf(['south']))).toEqual(['c1']);
  await onCase('StepWithdrawn', { event: id });
  expect(await seenBy(wholeOf(['south']))).toEqual([]);
});
