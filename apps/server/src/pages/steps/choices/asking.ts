import type { QueryBus } from '@nestjs/cqrs';
import { DirectoryLists, type DirectoryList, type OpenedStep } from '@waymark/engine/cqrs';
import type { Choice } from '@waymark/forms';

/** Who asks, on which case, and what they may name. */
export interface Asking {
  readonly queries: QueryBus;
  readonly person: string;
  readonly case: string | null;
  /** Whether people's names are theirs to see there. */
  readonly seesNames: boolean;
  readonly reference: string | null;
  /** The partnership whose directory counts. */
  readonly partnership: string;
  /** Partnerships that led the case before: what its record names of theirs stays to be chosen. */
  readonly ledBefore?: readonly string[];
  readonly steps: readonly OpenedStep[];
  readonly only: { readonly agencies: readonly string[]; readonly bodies: readonly string[] } | null;
  /** Chosen already: the case that something is joined with, say. */
  readonly chosen: (field: string) => string;
  readonly today: string;
  /** Which step is asked for. */
  readonly type: string;
}

/** The directory as one form asks it: for each list once, however many questions choose from it. */
export interface Choosing extends Asking {
  directory(asked: DirectoryLists['asked']): Promise<DirectoryList['entries']>;
}

export type Offer = (asking: Choosing) => Promise<readonly Choice[]>;

export function directoryFor({ queries, person }: Asking): Choosing['directory'] {
  const lists = new Map<string, Promise<DirectoryList['entries']>>();
  return (asked) => {
    const list = [asked.list, 'partnership' in asked ? asked.partnership : ''].join(':');
    const known = lists.get(list);
    if (known !== undefined) return known;
    const found = queries
      .execute(new DirectoryLists(person, asked))
      .then((answer) => (answer.answer === 'directory list' ? answer.entries : []));
    lists.set(list, found);
    return found;
  };
}

export const entries = async <Entry>(
  { directory }: Choosing,
  asked: DirectoryLists['asked'],
): Promise<readonly Entry[]> => (await directory(asked)) as readonly Entry[];
