import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { classesOf, withoutRepeated, withoutUnnamed, withTypefaceOnce, wordsOf } from './lean';
import { namedOnPages } from './make';

const pages = join(__dirname, '..');
const views = join(pages, 'views');
const asset = (name: string): string => readFileSync(join(pages, 'assets', name), 'utf8').trimEnd();
const [main, forms] = [asset('waymark.css'), asset('forms.css')];
const govuk = join(require.resolve('govuk-frontend/package.json'), '../dist');

describe('The style sheets that are sent', () => {
  const words = namedOnPages(pages);

  it('hold nothing that no template names, no typeface twice, and no rule twice', () => {
    expect(withTypefaceOnce(withoutUnnamed(main, words))).toBe(main);
    expect(withoutRepeated(withTypefaceOnce(withoutUnnamed(forms, words)), main)).toBe(forms);
  });

  it('hold what GOV.UK Frontend has for each of its classes that a template names', () => {
    const whole = readFileSync(join(govuk, 'govuk/govuk-frontend.min.css'), 'utf8');
    const ours = new Set([...classesOf(main), ...classesOf(forms)]);
    const named = readdirSync(views, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.njk'))
      .flatMap((file) => readFileSync(join(views, file), 'utf8').match(/govuk-[\w-]+/g) ?? []);
    const styled = classesOf(whole);
    expect(new Set(named).size).toBeGreaterThan(40);
    expect([...new Set(named)].filter((name) => styled.has(name) && !ours.has(name))).toEqual([]);
  });

  it('leave room on every page: both together weigh half of what a page may', () => {
    expect(Buffer.byteLength(main)).toBeLessThan(62_000);
    expect(Buffer.byteLength(main) + Buffer.byteLength(forms)).toBeLessThan(75_000);
  });
});

describe('A page that has a form', () => {
  const own = [...classesOf(forms)].filter((name) => !classesOf(main).has(name));
  const text = new Map(
    readdirSync(views, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.njk'))
      .map((file) => [file, readFileSync(join(views, file), 'utf8')]),
  );
  /** A template with all that it takes from others; GOV.UK Frontend's macros too. */
  const whole = (file: string, seen = new Set<string>()): string => {
    if (seen.has(file)) return '';
    seen.add(file);
    const own = text.get(file) ?? readFileSync(join(govuk, file.replace('macro.njk', 'template.njk')), 'utf8');
    const others = [...own.matchAll(/(?:extends|from|include) "(\w[\w/-]+\.njk)"/g)].map(([, name]) => name!);
    return own + others.map((name) => whole(name, seen)).join('');
  };
  const pagesWithForm = [...text.keys()].filter((file) => {
    const words = wordsOf([whole(file)]);
    return words.has('DOCTYPE') && own.some((name) => words.has(name));
  });

  it.each(pagesWithForm)('%s loads the style sheet of forms', (file) => {
    expect(whole(file)).toContain("asset('forms.css')");
  });

  it('of a year stands within its page, which loads it', () => {
    expect(own.some((name) => whole('timeliness/layout.njk').includes(name))).toBe(true);
    expect(text.get('timeliness/page.njk')).toContain("asset('forms.css')");
    expect(pagesWithForm.length).toBeGreaterThan(9);
  });
});
