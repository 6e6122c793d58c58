import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workflows } from '@waymark/casework';
import { filesOf } from '.';

const folder = join(__dirname, '../../../docs/workflows');
const files = filesOf(workflows);
const how = 'docs/workflows is not what the charts say. Write it anew with: npm run docs:workflows';

describe('docs/workflows', () => {
  it('holds a page and a drawing for each workflow, and nothing else', () => {
    const missing = files.filter(({ name }) => !readdirSync(folder).includes(name)).map(({ name }) => name);
    const left = readdirSync(folder).filter((file) => !files.some(({ name }) => name === file));
    expect({ how, missing, left }).toEqual({ how, missing: [], left: [] });
  });

  it.each(files.map(({ name, content }): [string, string] => [name, content]))(
    'is what the chart says: %s',
    (name, content) => {
      const committed = readFileSync(join(folder, name), 'utf8');
      expect(committed === content ? 'as it should be' : how).toBe('as it should be');
    },
  );
});
