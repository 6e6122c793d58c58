// A compiled style sheet without what no page of ours needs: GOV.UK Frontend's components come with every variant, and
// say their typeface with each.

/** A rule, or a rule about rules (`@media`), as the compiled sheet has them. */
interface Rule {
  readonly selector: string;
  readonly body: string;
}

/** What holds other rules. Other rules with an @ (key frames) stand as they are. */
const holdsRules = /^@(media|supports|container)\b/;

/** What whoever reads a template finds there: a class, a part of one that is put together, or any other word. */
export const wordsOf = (texts: readonly string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => text.match(/[\w-]+/g) ?? []));

/** The classes that a sheet has rules for. */
export const classesOf = (css: string): ReadonlySet<string> =>
  new Set(
    rulesOf(css).flatMap(({ selector, body }) =>
      holdsRules.test(selector) ? [...classesOf(body)] : namesIn(selector),
    ),
  );

/** The sheet without rules for classes that stand nowhere among these words. */
export function withoutUnnamed(css: string, words: ReadonlySet<string>): string {
  const beginnings = [...words].filter((word) => word.endsWith('--'));
  const isNamed = (name: string): boolean =>
    words.has(name) || beginnings.some((beginning) => beginning !== '--' && name.startsWith(beginning));
  return eachRule(css, (rule) => {
    const selector = selectorsOf(rule.selector)
      .filter((one) => namesIn(one).every(isNamed))
      .join(',');
    return { ...rule, selector };
  });
}

const typeface =
  /(?:font-family:[^;}]*arial[^;}]*|-webkit-font-smoothing:[^;}]*|-moz-osx-font-smoothing:[^;}]*)(?:;|$)/g;

/** The body says the typeface for all that stands on it; boxes and buttons take it from there. */
export const withTypefaceOnce = (css: string): string =>
  eachRule(css, ({ selector, body }) => ({
    selector,
    body: selector === '.govuk-template__body' ? body : body.replace(typeface, '').replace(/;$/, ''),
  }));

/** The sheet without rules that stand, word for word, in one that is loaded before it. */
export function withoutRepeated(css: string, before: string): string {
  const said = new Set(written(before));
  return eachRule(css, (rule, within) => (said.has(`${within}${textOf(rule)}`) ? { ...rule, body: '' } : rule));
}

const written = (css: string, within = ''): string[] =>
  rulesOf(css).flatMap((rule) =>
    holdsRules.test(rule.selector) ? written(rule.body, within + rule.selector) : [within + textOf(rule)],
  );

/** Every rule that applies to elements anew; one that is left with no selector or no body is left out. */
function eachRule(css: string, anew: (rule: Rule, within: string) => Rule, within = ''): string {
  return rulesOf(css)
    .map((rule) => {
      if (holdsRules.test(rule.selector)) return { ...rule, body: eachRule(rule.body, anew, within + rule.selector) };
      return rule.selector.startsWith('@') ? rule : anew(rule, within);
    })
    .filter(({ selector, body }) => selector !== '' && body !== '')
    .map(textOf)
    .join('');
}

const textOf = ({ selector, body }: Rule): string => `${selector}{${body}}`;

/** The rules on the outermost level. Sass writes no comment into a compressed sheet. */
function rulesOf(css: string): Rule[] {
  const rules: Rule[] = [];
  let [from, opened, depth] = [0, 0, 0];
  for (const { 0: mark, index } of css.matchAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[{}]/g)) {
    if (mark === '{' && depth++ === 0) opened = index;
    if (mark !== '}' || --depth > 0) continue;
    rules.push({ selector: css.slice(from, opened).trim(), body: css.slice(opened + 1, index) });
    from = index + 1;
  }
  return rules;
}

/** A comma within brackets parts nothing. */
const selectorsOf = (selector: string): string[] => selector.split(/,(?![^(]*\))/);

/** A class that an element must not have need not be named. */
const namesIn = (selector: string): string[] =>
  [...selector.replace(/:not\([^)]*\)/g, '').matchAll(/\.((?:[\w-]|\\.)+)/g)].map(([, name]) =>
    name!.replaceAll('\\', ''),
  );
