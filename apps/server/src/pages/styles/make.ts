import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutRepeated, withoutUnnamed, withTypefaceOnce, wordsOf } from './lean';

// `npm run styles`: compiles the sheets from here and keeps them in ../assets, for review and for machines without Sass.

/** Each of a file of the same name here, in the order in which a page loads them. */
const sheets = ['waymark', 'forms'];

const govuk = join('node_modules', 'govuk-frontend', 'dist', 'govuk', 'components');

/** All text that classes of ours can come from: templates, what they are given, and GOV.UK Frontend's macros that they use. */
export function namedOnPages(pages: string): ReadonlySet<string> {
  const texts = readdirSync(pages, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(njk|ts)$/.test(file) && !file.endsWith('.spec.ts'))
    .map((file) => readFileSync(join(pages, file), 'utf8'));
  const macros = new Set(texts.flatMap((text) => text.match(/(?<=govuk\/components\/)[a-z-]+(?=\/macro)/g) ?? []));
  return wordsOf([...texts, ...[...macros].map((name) => readFileSync(join(govuk, name, 'template.njk'), 'utf8'))]);
}

function make(): void {
  const pages = join('apps', 'server', 'src', 'pages');
  const words = namedOnPages(pages);
  let before = '';
  for (const sheet of sheets) {
    const whole = compiled(join(pages, 'styles', `${sheet}.scss`));
    const css = withoutRepeated(withTypefaceOnce(withoutUnnamed(whole, words)), before);
    writeFileSync(join(pages, 'assets', `${sheet}.css`), `${css}\n`);
    before += css;
  }
}

function compiled(source: string): string {
  const sass = ['--yes', 'sass@1.108.2', '--style=compressed', '--no-source-map', '--no-charset'];
  return execFileSync('npx', [...sass, '--load-path=node_modules', source], { encoding: 'utf8' });
}

if (require.main === module) make();
