import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openAccess } from '@waymark/access';
import { changeOwnPassword } from './account-changes';
import type { Engine } from './engine';

const at = '2026-06-01T10:00:00.000Z';
const old = 'three quiet lanterns';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'waymark-account-'))));
afterEach(() => rmSync(folder, { recursive: true }));

it('a password of one’s own does not stand where the tokens of the old one could not be ended', async () => {
  const access = openAccess({ file: join(folder, 'access.db') });
  await access.accounts.make({ signIn: 'unit@northmoor.example', person: 'p-1', password: old, at });
  const failing = () => {
    throw new Error('disk full');
  };
  const engine = { ...access, tokens: { ...access.tokens, revokeAllOf: failing } } as unknown as Engine;
  const asked = { person: 'p-1', password: 'seven silver bridges', at };
  await expect(changeOwnPassword(engine, asked, 'own session')).rejects.toThrow('disk full');
  expect(await access.accounts.check('unit@northmoor.example', old)).toBe('p-1');
  access.close();
});
