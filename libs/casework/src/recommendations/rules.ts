import { ask, isOpaqueId, refuse, type Matter } from '../frame';

// What is asked of a list of recommendations, in whichever review it is agreed.

interface Agreed {
  readonly recommendations: readonly {
    readonly recommendation: string;
    readonly agencies: readonly string[];
    readonly due?: string | undefined;
  }[];
  readonly words: readonly { readonly recommendation: string; readonly outcome?: string | undefined }[];
}

type At = Matter<unknown, { readonly data: unknown }>;
const agreedIn = ({ step }: At): Agreed => step.data as Agreed;

export const recommendationRules = {
  recommendedAgenciesAreHeld: refuse<unknown, { readonly data: unknown }>(
    (at) => agreedIn(at).recommendations.every(({ agencies }) => agencies.every((id) => at.known.titleOf(id) !== '')),
    'Not all of these agencies are in the directory. Register them first, also where they are outside the area.',
  ),
  recommendationsHaveWords: ask<unknown, { readonly data: unknown }>((at) => {
    const { recommendations, words = [] } = agreedIn(at);
    const named = recommendations.map(({ recommendation }) => recommendation);
    const worded = new Set(words.map(({ recommendation }) => recommendation));
    return new Set(named).size === named.length && worded.size === words.length && sameIds(named, worded);
  }, 'A recommendation has no words of its own, or is given twice. Each is listed once, with its words.'),
  recommendationsSayWhoAndWhen: ask<unknown, { readonly data: unknown }>(
    (at) => agreedIn(at).recommendations.every(({ agencies, due }) => agencies.length > 0 && due !== undefined),
    (at) => {
      const all = agreedIn(at).recommendations;
      const incomplete = all.filter(({ agencies, due }) => agencies.length === 0 || due === undefined).length;
      return `Not said yet of which agencies something is required, or by when: ${incomplete} of ${all.length}.`;
    },
    'WT23 ¶361',
    'Some recommendation does not say of which agencies something is required, or by when.',
  ),
};

export const onRecommending = Object.keys(recommendationRules) as (keyof typeof recommendationRules)[];

const sameIds = (named: readonly string[], worded: ReadonlySet<string>): boolean =>
  named.length === worded.size && named.every((id) => worded.has(id));

/** Agencies that the directory has to be asked about, in a list as it was sent. */
export function agenciesRecommended(sent: unknown): string[] {
  const { recommendations } = (sent ?? {}) as { recommendations?: unknown };
  if (!Array.isArray(recommendations)) return [];
  return recommendations.flatMap((one: unknown) => {
    const { agencies } = (one ?? {}) as { agencies?: unknown };
    return Array.isArray(agencies) ? agencies.filter(isOpaqueId) : [];
  });
}
