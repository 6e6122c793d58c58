import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, render, views } from './templates';

const typed = 'First line\n    indented "quoted" </textarea><b>\n\n  last';

describe('A page', () => {
  const html = render('kept.njk', {
    id: 'k',
    address: '/',
    keptAt: null,
    words: [],
    fields: [{ name: 'a', value: typed }],
  });

  it('loses the indentation of its mark-up, and none of what somebody typed', () => {
    expect(html).toContain('First line\n    indented');
    expect(html).toContain('\n\n  last</textarea>');
    expect(html.replace(/<textarea[^]*?<\/textarea>/g, '')).not.toMatch(/\n[ \t]/);
  });

  it('never takes what somebody typed for mark-up', () => {
    expect(html).not.toContain('<b>');
    expect(html.match(/<\/textarea>/g)).toHaveLength(1);
  });
});

const all = readdirSync(views, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.njk'));

// A server compiles these a second after its start: what is broken is found here, before there is one.
describe.each(all)('%s', (template) => {
  const text = readFileSync(join(views, template), 'utf8');

  it('can be compiled', () => {
    expect(() => compile(template)).not.toThrow();
  });

  it('hides no legend of a fieldset, which would widen a phone’s page by its words', () => {
    expect(text).not.toMatch(/fieldset__legend[^"]*visually-hidden/);
  });

  it('names only templates that there are, and that can be compiled', () => {
    const named = [...text.matchAll(/{%-?\s*(?:extends|include|import|from)\s+["']([^"']+)["']/g)].map(
      (found) => found[1]!,
    );
    for (const other of named) expect(() => compile(other)).not.toThrow();
  });
});
