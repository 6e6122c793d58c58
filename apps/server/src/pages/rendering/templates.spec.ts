import { render } from './templates';

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
