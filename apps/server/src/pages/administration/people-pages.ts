import { decidingOn, gapsIn, type Gap, type Partnership } from '@waymark/casework';
import { formFor } from '@waymark/forms';
import type { AccountNow, DirectoryRecordNow, ListedPerson, OpenedStep } from '@waymark/engine/cqrs';
import type { AgencyEntry } from '@waymark/projections';
import { inWords, schedule2Kinds } from '@waymark/statute';
import type { Page } from '../rendering/page';
import type { Directory } from './directory';
import { directoryStepAddress, homeAddress, pageAddress, successionAddress, yearlyReportAddress } from './addresses';
import { entriesOf } from './entries';
import { namelessAgency, namelessPerson } from './nameless';
import { roleInWords } from './roles';

export const titlesIn =
  ({ partnership, agencies, takenBack }: Pick<Directory, 'partnership' | 'agencies' | 'takenBack'>) =>
  (id: string): string | null =>
    agencies.find((agency) => agency.id === id)?.name ??
    partnership.bodies.find(({ body }) => body === id)?.title ??
    namedOf(takenBack.find((agency) => agency.id === id));

const namedOf = (agency: AgencyEntry | undefined): string | null =>
  agency === undefined ? null : `${agency.name ?? 'an agency'} (taken back: the role gives no rights)`;

export function peoplePage(directory: Directory): Page {
  const { partnership, people, mayChange } = directory;
  const titleOf = titlesIn(directory);
  const at = partnership.id;
  const rows = people.map(({ id, name, roles }) => ({
    name: name ?? namelessPerson,
    href: pageAddress({ partnership: at, kind: 'person', id }),
    roles: roles.filter((held) => held.partnership === at).map((held) => roleInWords(held, titleOf)),
  }));
  return {
    template: 'administration/people.njk',
    title: 'People',
    section: 'administration',
    context: {
      ...around(directory),
      // Those who hold a role first: who left stays on record.
      rows: rows.toSorted(
        (one, other) =>
          Number(one.roles.length === 0) - Number(other.roles.length === 0) || one.name.localeCompare(other.name),
      ),
      add: mayChange ? `${homeAddress(at)}/people/new` : null,
    },
  };
}

/** A person with every role that they held, and from when to when. */
export function personPage(directory: Directory, record: DirectoryRecordNow, account: AccountNow | null): Page {
  const { partnership, mayChange } = directory;
  const { now, id, steps } = record;
  const at = { partnership: partnership.id, kind: 'person', id } as const;
  const roles = rolesHeld(steps, titlesIn(directory));
  return {
    template: 'administration/person.njk',
    title: 'Person',
    section: 'administration',
    context: {
      ...around(directory),
      name: now['name'] ?? namelessPerson,
      post: now['title'] ?? null,
      roles,
      holdsAny: roles.some(({ until }) => until === null),
      give: mayChange ? directoryStepAddress(at, 'RoleGiven') : null,
      end: mayChange ? directoryStepAddress(at, 'RoleEnded') : null,
      address: pageAddress(at),
      account,
      entries: entriesOf(steps, at, directory, titlesIn(directory), ({ data }) =>
        data['role'] === undefined ? null : roleInWords(asRole(data), titlesIn(directory)),
      ),
    },
  };
}

interface RoleShown {
  readonly words: string;
  readonly from: string;
  readonly until: string | null;
}

type HeldData = { role: never; agency?: string; body?: string };

function asRole(data: OpenedStep['data']) {
  const { role, agency = null, body = null } = data as unknown as HeldData;
  return { role, agency, body };
}

function rolesHeld(steps: readonly OpenedStep[], titleOf: (id: string) => string | null): RoleShown[] {
  const roles: (RoleShown & { subject: string })[] = [];
  for (const { type, subject, data, occurredOn, withdrawnBy } of steps) {
    if (withdrawnBy !== null) continue;
    const open = roles.findLastIndex((role) => role.subject === subject && role.until === null);
    const day = inWords(occurredOn);
    const { role, agency, body } = asRole(data);
    if (type === 'RoleGiven' && open < 0) {
      roles.push({ subject, words: roleInWords({ role, agency, body }, titleOf), from: day, until: null });
    } else if (type === 'RoleEnded' && open >= 0) roles[open] = { ...roles[open]!, until: day };
  }
  return roles.toSorted((one, other) => Number(one.until !== null) - Number(other.until !== null));
}

export function agenciesPage(directory: Directory): Page {
  const { partnership, agencies, people, mayChange } = directory;
  const at = partnership.id;
  const titleOf = titlesIn(directory);
  return {
    template: 'administration/agencies.njk',
    title: 'Agencies',
    section: 'administration',
    context: {
      ...around(directory),
      takenBack: directory.takenBack.map(({ id, name }) => ({
        href: pageAddress({ partnership: at, kind: 'agency', id }),
        name: name ?? namelessAgency,
      })),
      rows: agencies.map(({ id, name, kind, area, succeededBy, endedOn }) => ({
        href: pageAddress({ partnership: at, kind: 'agency', id }),
        name: name ?? namelessAgency,
        kind: kindInWords(kind),
        area: area === 'other' ? 'In another area' : 'In this area',
        contacts: contactsOf(people, id),
        ended: endedInWords(endedOn, succeededBy, titleOf),
      })),
      add: mayChange ? `${homeAddress(at)}/agencies/new` : null,
    },
  };
}

/** As Schedule 2 names it; a kind that it does not name stands as it was recorded. */
const kindInWords = (kind: string | null): string | null => schedule2Kinds.find(({ id }) => id === kind)?.words ?? kind;

const contactsOf = (people: readonly ListedPerson[], agency: string): string[] =>
  people
    .filter(({ roles }) => roles.some((held) => held.role === 'agency lead' && held.agency === agency))
    .map(({ name }) => name ?? namelessPerson);

const endedInWords = (on: string | null, by: string | null, titleOf: (id: string) => string | null): string | null =>
  on === null ? null : `${inWords(on)}${by === null ? '' : `, succeeded by ${titleOf(by) ?? 'another agency'}`}`;

export function agencyPage(directory: Directory, id: string, steps: readonly OpenedStep[]): Page | null {
  const { partnership, agencies, takenBack, people, mayChange } = directory;
  const agency = [...agencies, ...takenBack].find((one) => one.id === id);
  if (agency === undefined) return null;
  const stands = agency.partnership !== null;
  const at = { partnership: partnership.id, kind: 'agency', id } as const;
  const titleOf = titlesIn(directory);
  return {
    template: 'administration/agency.njk',
    title: 'Agency',
    section: 'administration',
    context: {
      ...around(directory),
      agency: { ...agency, kind: kindInWords(agency.kind) },
      stands,
      name: agency.name ?? namelessAgency,
      area: agency.area === 'other' ? 'In another area' : 'In this area',
      ended: endedInWords(agency.endedOn, agency.succeededBy, titleOf),
      contacts: contactsOf(people, id),
      entries: entriesOf(steps, at, directory, titleOf),
      formerly: agencies.filter(({ succeededBy }) => succeededBy === id).map(({ name }) => name),
      steps:
        mayChange && stands && agency.endedOn === null
          ? ['AgencySucceeded', 'AgencyEnded'].map((type) => ({
              href: directoryStepAddress(at, type),
              text: formFor('agency', type)?.title ?? type,
            }))
          : [],
    },
  };
}

/** The bodies that decide and sign, as a dated list. */
export function bodiesPage(directory: Directory, steps: readonly OpenedStep[]): Page {
  const { partnership, today, mayChange } = directory;
  const at = { partnership: partnership.id, kind: 'partnership', id: partnership.id } as const;
  const titleOf = titlesIn(directory);
  const deciding = new Set(decidingOn(partnership as Partnership, today).map(({ body }) => body));
  return {
    template: 'administration/bodies.njk',
    title: 'Deciding bodies',
    section: 'administration',
    context: {
      ...around(directory),
      rows: partnership.bodies.map(({ body, kind, title, from, until }) => ({
        title,
        kind,
        from: inWords(from),
        until: until === null ? null : inWords(until),
        state: until !== null && until <= today ? 'Left' : deciding.has(body) ? 'Decides' : 'Joins later',
        leave: mayChange && until === null ? `${directoryStepAddress(at, 'BodyLeft')}?body=${body}` : null,
      })),
      gaps: gapsIn(partnership as Partnership).map(gapInWords),
      add: mayChange ? directoryStepAddress(at, 'BodyJoined') : null,
      entries: entriesOf(ofBodies(steps), at, directory, titleOf, ({ data }) => bodyIn(steps, String(data['body']))),
    },
  };
}

/** What was recorded of bodies, with what corrects it or takes it back. */
function ofBodies(steps: readonly OpenedStep[]): OpenedStep[] {
  const its = new Set(
    steps.filter(({ type }) => type === 'BodyJoined' || type === 'BodyLeft').map(({ event }) => event),
  );
  return steps.filter(({ event, data }) => its.has(event) || its.has(String(data['event'])));
}

/** What a body is called by its own entry, also by one that was taken back. */
const bodyIn = (steps: readonly OpenedStep[], id: string): string | null =>
  (steps.findLast(({ type, data }) => type === 'BodyJoined' && data['body'] === id)?.data['name'] as string) ?? null;

const gapInWords = ({ partner, from, until }: Gap): string => {
  const none = `no ${partner === 'police' ? 'police force' : partner}`;
  if (until === null) return `From ${inWords(from)}: ${none}.`;
  return from === until ? `On ${inWords(from)}: ${none}.` : `${inWords(from)} to ${inWords(until)}: ${none}.`;
};

/** What stands around each of these pages. */
export function around({ partnership, mayKeepAccounts }: Directory) {
  const home = homeAddress(partnership.id);
  return {
    partnershipName: partnership.name ?? 'A partnership without a name',
    home,
    links: [
      { text: 'People', href: `${home}/people` },
      { text: 'Agencies', href: `${home}/agencies` },
      { text: 'Deciding bodies', href: `${home}/bodies` },
      { text: 'Milestones and settings', href: `${home}/settings` },
      { text: 'Yearly report', href: yearlyReportAddress(partnership.id) },
      { text: 'Succession', href: successionAddress(partnership.id) },
      { text: 'Working calendar', href: `${home}/calendar` },
      { text: 'Rules and editions', href: '/deadlines' },
      ...(mayKeepAccounts ? [{ text: 'Accounts', href: `${home}/accounts` }] : []),
    ],
  };
}
