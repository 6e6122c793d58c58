import { isSuccession, isYearlyReport } from '@waymark/casework';
import type { DirectoryKind } from '@waymark/engine/cqrs';

// Addresses of the directory's pages: they hold ids alone, and never a name.

/** One record of the directory, by the partnership that looks after it. */
export interface DirectoryAt {
  readonly partnership: string;
  readonly kind: DirectoryKind;
  readonly id: string;
}

/** The working calendar is one for all partnerships. */
export const calendarId = 'working';

export const homeAddress = (partnership: string): string => `/administration/${partnership}`;

export const recordAddress = ({ partnership, kind, id }: DirectoryAt): string =>
  `${homeAddress(partnership)}/${kind}/${id}`;

export const directoryStepAddress = (at: DirectoryAt, type: string): string => `${recordAddress(at)}/steps/${type}`;

export const successionAddress = (partnership: string): string => `${homeAddress(partnership)}/succession`;

export const yearlyReportAddress = (partnership: string): string => `${homeAddress(partnership)}/yearly-report`;

/** The page on which a record is read. */
export function pageAddress({ partnership, kind, id }: DirectoryAt): string {
  switch (kind) {
    case 'person':
      return `${homeAddress(partnership)}/people/${id}`;
    case 'agency':
      return `${homeAddress(partnership)}/agencies/${id}`;
    case 'calendar':
      return `${homeAddress(partnership)}/calendar`;
    case 'partnership':
      return `${homeAddress(partnership)}/settings`;
  }
}

/** The step with which a person or an agency comes into the directory. */
export const registrations: Partial<Record<DirectoryKind, string>> = {
  person: 'PersonRegistered',
  agency: 'AgencyRegistered',
};

/** Where a form of the record was come from. One that is not registered yet has no page, and is begun from the list. */
export const backFrom = (at: DirectoryAt, type: string): string => {
  if (registrations[at.kind] !== type) return pageOf(at, type);
  return `${homeAddress(at.partnership)}/${at.kind === 'person' ? 'people' : 'agencies'}`;
};

/** The page from which a step of the record is taken. */
export const pageOf = (at: DirectoryAt, type: string): string =>
  isYearlyReport({ type })
    ? yearlyReportAddress(at.partnership)
    : isSuccession({ type })
      ? successionAddress(at.partnership)
      : pageAddress(at);
