import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from './engine';
import { openEngine } from './open-engine';
import { forgetWhatIsOver } from './retention';

const folder = mkdtempSync(join(tmpdir(), 'waymark-retention-'));
let now = '2026-06-01T09:00:00.000Z';
let engine: Engine;

beforeAll(async () => {
  const time = () => ({ now: () => now });
  engine = await openEngine({ data: folder, environment: {}, time, notice: () => undefined });
});

afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

it('What is kept for a while goes when that is over, also where nobody keeps anything new', () => {
  const { drafts, keptForms, search } = engine;
  const draft = { person: 'unit', case: null, place: 'case', step: 'Referred', about: '' };
  const typed = { boxes: { account: ['Half a sentence'] } };
  drafts.keep(draft, typed as never, now, { begunWith: null, window: 'one' });
  keptForms.keep({ id: 'k1', person: 'unit', address: '/a', sealed: 'sealed', keptAt: now });
  search.file.keep('unit', 's1', 'Wren', now);
  const kept = () => ({
    draft: drafts.find(draft) !== null,
    form: keptForms.of('unit').length > 0,
    // Looked for as of the day on which it was typed, to see what is there rather than what is shown.
    search: search.file.find('unit', 's1', '2026-06-01T09:00:00.000Z') !== null,
  });
  const after = (instant: string) => {
    now = instant;
    forgetWhatIsOver(engine);
    return kept();
  };
  expect(after('2026-06-01T09:59:00.000Z')).toEqual({ draft: true, form: true, search: true });
  expect(after('2026-06-01T10:01:00.000Z')).toEqual({ draft: true, form: true, search: false });
  expect(after('2026-06-08T09:01:00.000Z')).toEqual({ draft: true, form: false, search: false });
  expect(after('2026-08-30T08:59:00.000Z')).toMatchObject({ draft: true });
  expect(after('2026-08-30T09:01:00.000Z')).toMatchObject({ draft: false });
});
