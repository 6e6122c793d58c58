import { addressOf, type Chosen } from './address';

/** One way to narrow a list. */
export interface Filter {
  readonly name: string;
  readonly label: string;
  /** Said of the list when nothing is chosen. */
  readonly all: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

export interface FilterShown {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly text: string; readonly selected: boolean }[];
}

/** What is chosen, as a link that takes it off again. */
export interface Removable {
  readonly label: string;
  readonly text: string;
  readonly href: string;
}

export interface FiltersShown {
  readonly base: string;
  readonly filters: readonly FilterShown[];
  readonly chosen: readonly Removable[];
  /** The list without anything chosen. */
  readonly clear: string;
}

/** Filters of a list: those chosen as removable links, all of them as a form. */
export function filtersShown(base: string, filters: readonly Filter[], chosen: Chosen): FiltersShown {
  return {
    base,
    clear: base,
    filters: filters
      .filter(({ name, options }) => options.length > 0 || (chosen[name] ?? null) !== null)
      .map(({ name, label, all, options }) => ({
        name,
        label,
        options: [{ value: '', text: all }, ...options].map((option) => ({
          ...option,
          selected: option.value === (chosen[name] ?? ''),
        })),
      })),
    chosen: filters.flatMap(({ name, label, options }) => {
      const value = chosen[name] ?? null;
      const option = options.find((one) => one.value === value);
      if (value === null || option === undefined) return [];
      return [{ label, text: option.text, href: addressOf(base, { ...chosen, [name]: null, page: null, from: null }) }];
    }),
  };
}
