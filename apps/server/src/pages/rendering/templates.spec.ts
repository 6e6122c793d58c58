import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compile, render } from './templates';

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

// A server compiles all but its first page's a second after its start.
it.each(readdirSync(join(__dirname, '../views'), { recursive: true, encoding: 'utf8' }).filter(isTemplate))(
  '%s can be compiled',
  (template) => expect(() => compile(template)).not.toThrow(),
);

function isTemplate(file: string): boolean {
  return file.endsWith('.njk');
}
