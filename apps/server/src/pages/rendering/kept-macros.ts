import { Template } from 'nunjucks';

type Told = (failure: Error | null, exported: object | null) => void;

/** The part of a template that nunjucks' own imports use; its types leave it out. */
interface Importable {
  getExported(...given: readonly unknown[]): void;
}

/**
 * A template that is imported without the page's own data is run once, and its macros are kept: nunjucks runs it anew for
 * every page, and all that it imports in turn, which costs more than what the macros print. An import "with context"
 * is run each time, as before.
 */
export function keepMacros(): void {
  const prototype = Template.prototype as unknown as Importable;
  const run = prototype.getExported;
  const kept = new WeakMap<object, object>();
  prototype.getExported = function (this: object, ...given) {
    const [told] = given;
    if (typeof told !== 'function') return run.apply(this as Importable, [...given]);
    const known = kept.get(this);
    if (known !== undefined) return (told as Told)(null, known);
    run.call(this as Importable, (failure: Error | null, exported: object | null) => {
      if (exported !== null) kept.set(this, exported);
      (told as Told)(failure, exported);
    });
  };
}
