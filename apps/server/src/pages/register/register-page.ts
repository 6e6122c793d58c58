import { recordOf } from '@waymark/casework';
import type { CaseRegisterPage, RegisteredCase, RegisterFilters } from '@waymark/engine/cqrs';
import { howMany, inWords, type CivilDate } from '@waymark/statute';
import { addressOf, type Chosen } from '../lists/address';
import { caseAddress, workflowAddress } from '../lists/case-links';
import { dueShown, type DueShown } from '../lists/due';
import { filtersShown, type FiltersShown } from '../lists/filters';
import type { PagingShown } from '../lists/paging';
import { instantInWords } from '../words/dates';

export interface CaseRow {
  readonly name: string;
  readonly reference: string | null;
  readonly href: string;
  readonly opened: string;
  readonly next: { readonly what: string; readonly due: DueShown; readonly overdue: boolean } | null;
  readonly where: string;
  readonly stage: string;
  readonly notes: readonly string[];
}

export interface RegisterShown {
  readonly summary: string;
  readonly rows: readonly CaseRow[];
  readonly filters: FiltersShown;
  readonly paging: PagingShown | null;
}

const yes = { value: 'yes', text: 'Yes' };

/** The register as a page shows it. */
export function registerShown(
  page: CaseRegisterPage,
  filters: RegisterFilters,
  from: string | null,
  today: CivilDate,
  base = '/cases',
): RegisterShown {
  const chosen: Chosen = {
    stage: filters.stage,
    year: filters.year,
    overdue: filters.overdue ? 'yes' : null,
    restricted: filters.restricted ? 'yes' : null,
    mine: filters.mine ? 'yes' : null,
  };
  return {
    summary: howMany(page.total, 'case', 'cases'),
    rows: page.cases.map((one) => rowOf(one, today)),
    filters: filtersShown(
      base,
      [
        {
          name: 'stage',
          label: 'Where it stands',
          all: 'Anywhere',
          options: page.stages.map(({ stage, title, workflow }) => ({
            value: stage,
            text: workflow === '' ? title : `${recordOf(workflow).title}: ${title}`,
          })),
        },
        {
          name: 'year',
          label: 'Opened in the year',
          all: 'Any',
          options: page.years.map((year) => ({ value: year, text: yearInWords(year) })),
        },
        { name: 'overdue', label: 'Something is overdue', all: 'All cases', options: [yes] },
        ...(page.anyRestricted || filters.restricted
          ? [{ name: 'restricted', label: 'Restricted', all: 'All cases', options: [yes] }]
          : []),
        { name: 'mine', label: 'Something waits for me', all: 'All cases', options: [yes] },
      ],
      chosen,
    ),
    paging: pagingOf(page, chosen, from, base),
  };
}

/** `2025-26` → 'April 2025 to March 2026' */
const yearInWords = (year: string): string => {
  const first = Number(year.slice(0, 4));
  return Number.isNaN(first) ? year : `April ${first} to March ${first + 1}`;
};

function pagingOf(
  { before, after, total }: CaseRegisterPage,
  chosen: Chosen,
  from: string | null,
  base: string,
): PagingShown | null {
  if (before === undefined && after === null) return null;
  return {
    words: from === null ? `The newest of ${total}` : `Of ${howMany(total, 'case', 'cases')}`,
    before: before === undefined ? null : addressOf(base, { ...chosen, from: before }),
    after: after === null ? null : addressOf(base, { ...chosen, from: after }),
  };
}

const rowOf = (one: RegisteredCase, today: CivilDate): CaseRow => ({
  name: one.workingName ?? one.reference ?? 'Case without a reference',
  reference: one.workingName === null ? null : one.reference,
  href: one.onlyWorkflow === null ? caseAddress(one.case) : workflowAddress(one.case, one.onlyWorkflow),
  opened: one.openedOn === null || one.openedOn === 'not-known' ? instantInWords(one.openedAt) : inWords(one.openedOn),
  next:
    one.next === null
      ? null
      : {
          what: one.next.title,
          due: dueShown(one.next, today),
          overdue: one.next.band === 'overdue' || one.next.band === 'critically overdue',
        },
  where: one.workflowTitle ?? '',
  stage: one.stageTitle,
  notes: [
    ...(one.restricted ? ['Restricted'] : []),
    ...(one.erased ? ['Erased: names and texts can no longer be read'] : []),
    ...(one.ledBy === null ? [] : [`Led by ${one.ledBy}`]),
  ],
});
