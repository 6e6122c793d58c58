import { addDays, type CivilDate } from '@waymark/statute';
import type { Partnership } from './partnership';

// The statutory partners are the area's local authorities, its integrated care boards (before July 2022 its clinical
// commissioning groups) and its police (Children Act 2004 s16E). A day without any of one kind may be a slip in the
// dates: it is shown, for what is recorded may be right.

const partners = [
  { partner: 'local authority', kinds: ['local authority'] },
  {
    partner: 'integrated care board or clinical commissioning group',
    kinds: ['integrated care board', 'clinical commissioning group'],
  },
  { partner: 'police', kinds: ['police'] },
] as const;

/** Days on which no partner of a kind decides: the first and the last of them; null: from then on. */
export interface Gap {
  readonly partner: (typeof partners)[number]['partner'];
  readonly from: CivilDate;
  readonly until: CivilDate | null;
}

interface Span {
  readonly from: CivilDate;
  readonly until: CivilDate | null;
}

/** Gaps since the first statutory partner joined, by partner and in the order of their days. */
export function gapsIn({ bodies }: Pick<Partnership, 'bodies'>): Gap[] {
  const of = (kinds: readonly string[]) => bodies.filter(({ kind }) => kinds.includes(kind));
  const [first] = of(partners.flatMap(({ kinds }) => kinds as readonly string[]))
    .map(({ from }) => from)
    .toSorted();
  if (first === undefined) return [];
  return partners.flatMap(({ partner, kinds }) => between(first, of(kinds)).map((gap) => ({ partner, ...gap })));
}

/** A membership lasts up to the day before the one on which the body left. */
function between(first: CivilDate, memberships: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let open: CivilDate | null = first;
  for (const { from, until } of memberships.toSorted((one, other) => (one.from < other.from ? -1 : 1))) {
    if (open === null) break;
    if (from > open) gaps.push({ from: open, until: addDays(from, -1) });
    if (until === null) open = null;
    else if (until > open) open = until;
  }
  return open === null ? gaps : [...gaps, { from: open, until: null }];
}
