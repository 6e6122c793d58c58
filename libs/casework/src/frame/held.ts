import type { Fact } from './fact';

/** Which optional fields of the sealed half are given or not known; never their value. */
export type Held = Record<string, 'given' | 'not known'>;

/** Splits a parsed step into its halves, and says which optional sealed fields are given or not known. */
export function halvesOf(fact: Fact, whole: Record<string, unknown>) {
  const clear: Record<string, unknown> = {};
  const sealed: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(whole)) {
    if (value === undefined) continue;
    (Object.hasOwn(fact.clear.shape, field) ? clear : sealed)[field] = value;
  }
  return { clear, sealed, held: heldIn(sealed) };
}

/** Walks the sealed half. What a list holds is told apart only where its elements name a child, by that opaque id. */
function heldIn(sealed: Record<string, unknown>): Held {
  const held: Held = {};
  const walk = (value: unknown, path: string): void => {
    if (value === undefined || value === null) return;
    if (Array.isArray(value)) walkList(value, path);
    else if (typeof value !== 'object') held[path] = 'given';
    else if ('known' in value) held[path] = 'given';
    else if ('notKnownBecause' in value) held[path] = 'not known';
    else for (const [field, inner] of Object.entries(value)) walk(inner, path === '' ? field : `${path}.${field}`);
  };
  const walkList = (list: readonly unknown[], path: string): void => {
    for (const element of list) {
      const child = (element as { child?: string } | null)?.child;
      if (child === undefined) held[path] = 'given';
      else walk(element, `${path}.${child}`);
    }
  };
  walk(sealed, '');
  return held;
}
