import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workflows } from '@waymark/casework';
import { filesOf } from '@waymark/drawing';

/** `npm run docs:workflows`: writes docs/workflows anew, and nothing stays there of a workflow that is gone. */
const folder = join(process.cwd(), 'docs', 'workflows');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const { name, content } of filesOf(workflows)) writeFileSync(join(folder, name), content);
process.stdout.write(`docs/workflows holds ${workflows.length} workflows.\n`);
