import type { DutiesInPartnership, TaskFilters, ToBegin } from '@waymark/engine/cqrs';
import type { CivilDate } from '@waymark/statute';
import { homeAddress, yearlyReportAddress } from '../administration/addresses';
import { dueShown, type DueShown } from '../lists/due';

/** What waits in a partnership itself, beside its cases. */
export interface DutiesShown {
  readonly reports: readonly {
    readonly title: string;
    readonly href: string;
    readonly due: DueShown;
    readonly overdue: boolean;
  }[];
  /** Where a partnership begins: what to do first, in this order. */
  readonly begin: readonly {
    readonly name: string;
    readonly steps: readonly { readonly text: string; readonly href: string; readonly why: string }[];
  }[];
  readonly waiting: number;
  readonly overdue: number;
}

const begun: Readonly<
  Record<ToBegin, { readonly text: string; readonly why: string; readonly at: (id: string) => string }>
> = {
  bodies: {
    text: 'Name the bodies that decide together',
    why: 'The local authority, the integrated care board and the police: their views, decisions and sign-offs are asked for in every case.',
    at: (id) => `${homeAddress(id)}/bodies`,
  },
  agencies: {
    text: 'Register the agencies',
    why: 'They are asked for information, and they own actions.',
    at: (id) => `${homeAddress(id)}/agencies`,
  },
  people: {
    text: 'Register the people, and give them their roles',
    why: 'Tasks fall to roles: until somebody holds one, its tasks reach nobody.',
    at: (id) => `${homeAddress(id)}/people`,
  },
  'first case': {
    text: 'Open the first case',
    why: 'Once the bodies and agencies are there, with a referral or whatever else begins it.',
    at: () => '/cases/new',
  },
};

/** They belong to no kind, band or owner of tasks: a narrowed list is of cases alone. */
export function dutiesShown(
  duties: readonly DutiesInPartnership[],
  { whose, kind, band, owner }: TaskFilters,
  today: CivilDate,
): DutiesShown {
  const shown = whose === 'mine' && kind === null && band === null && owner === null ? duties : [];
  const several = duties.length > 1;
  const named = (name: string | null): string => name ?? 'A partnership without a name';
  const reports = shown.flatMap(({ partnership, name, yearlyReports }) =>
    yearlyReports.map(({ year, to, due }) => ({
      title: `Yearly report ${year} to ${to}${several ? `: ${named(name)}` : ''}`,
      href: yearlyReportAddress(partnership),
      due: due === null ? { day: null, words: 'Nothing of it is on record here' } : dueShown({ due }, today),
      overdue: due !== null && due < today,
    })),
  );
  const begin = shown
    .filter(({ toBegin }) => toBegin.length > 0)
    .map(({ partnership, name, toBegin }) => ({
      name: named(name),
      steps: toBegin.map((one) => ({ text: begun[one].text, why: begun[one].why, href: begun[one].at(partnership) })),
    }));
  return {
    reports,
    begin,
    waiting: reports.length + begin.flatMap(({ steps }) => steps).length,
    overdue: reports.filter(({ overdue }) => overdue).length,
  };
}
