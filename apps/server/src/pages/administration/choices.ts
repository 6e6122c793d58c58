import { createHash } from 'node:crypto';
import type { QueryBus } from '@nestjs/cqrs';
import type { ExtraRecipient, Partnership, Person, RoleHeld } from '@waymark/casework';
import { DirectoryLists, DirectoryRecord } from '@waymark/engine/cqrs';
import { heldIn, type Choice, type Held } from '@waymark/forms';
import type { OpenedStep } from '@waymark/engine/cqrs';
import type { AgencyEntry, PartnershipEntry } from '@waymark/projections';
import { addYears, financialYearOf, recipientNames, recipientsOf, type CivilDate } from '@waymark/statute';
import { agencyGroup, byKind } from '../steps/agency-group';
import { endedBy, onceEach } from '../steps/ended';
import { namelessAgency } from './nameless';
import { roleInWords } from './roles';

interface Asking {
  readonly queries: QueryBus;
  readonly person: string;
  readonly partnership: string;
  readonly id: string;
  /** What the record's own fold makes of its steps. */
  readonly now: unknown;
  readonly steps: readonly OpenedStep[];
  readonly today: CivilDate;
}

/** What may be chosen in a form of the directory. */
export async function heldInDirectory(things: ReadonlySet<string>, asking: Asking): Promise<Held> {
  const { queries, person, partnership, id, now, steps, today } = asking;
  const found = await queries.execute(new DirectoryLists(person, { list: 'agencies', partnership }));
  const entries = found.answer === 'directory list' ? (found.entries as readonly AgencyEntry[]) : [];
  const agencies = byKind(
    entries.map(({ id, name, kind, endedOn }) => ({
      value: id,
      words: name ?? namelessAgency,
      group: agencyGroup(kind),
      ...endedBy(endedOn, today),
    })),
  );
  const all = await queries.execute(new DirectoryLists(person, { list: 'partnerships' }));
  const partnerships = all.answer === 'directory list' ? (all.entries as readonly PartnershipEntry[]) : [];
  const record = await queries.execute(new DirectoryRecord(person, 'partnership', partnership));
  const state = record.answer === 'directory record' ? (record.now as unknown as Partnership) : null;
  const bodies = onceEach(
    (state?.bodies ?? []).map(({ body, title, until }) => ({ value: body, words: title, ...endedBy(until, today) })),
  );
  const titles = new Map([...agencies, ...bodies].map(({ value, words }) => [value, words]));
  const titleOf = (one: string): string | null => titles.get(one) ?? null;
  const beside: Held = {
    agency: agencies,
    'other agency': agencies.filter(({ value }) => value !== id),
    body: bodies,
    'other partnership': partnerships
      .filter((one) => one.id !== partnership)
      .map((one) => ({ value: one.id, words: one.name ?? 'A partnership without a name' })),
    'further recipient': (state?.extraRecipients ?? []).map(({ recipient, title }) => ({
      value: recipient,
      words: title,
    })),
    'financial year': financialYears(today),
    'recipient of the yearly report': recipientsOfYearlyReport(state?.extraRecipients ?? []),
    'role held': rolesHeld(now, titleOf),
    'workflow of the case': [],
    'dispute of the case': [],
  };
  const choices = heldIn(things, { steps, titleOf }, beside);
  return { ...choices, ...beside, 'own partnership': [{ value: partnership, words: state?.name ?? '' }] };
}

/** The year that is running, and those before it that a report may still be recorded of, the latest first. */
const financialYears = (today: CivilDate): Choice[] =>
  [0, -1, -2, -3, -4, -5].map((years) => {
    const year = financialYearOf(addYears(today, years));
    return { value: year, words: `April ${year.slice(0, 4)} to March ${Number(year.slice(0, 4)) + 1}` };
  });

/** Those whom the statute names, then those whom the partnership set. */
const recipientsOfYearlyReport = (further: readonly ExtraRecipient[]): Choice[] => [
  ...recipientsOf('yearly-report').map(({ to }) => ({ value: to, words: recipientNames[to] })),
  ...further
    .filter(({ submissions }) => submissions.includes('yearly-report'))
    .map(({ recipient, title }) => ({ value: recipient, words: title })),
];

const rolesHeld = (now: unknown, titleOf: (id: string) => string | null): Choice[] =>
  ((now as Partial<Person>).roles ?? []).map((held) => ({
    value: idOfRole(held),
    words: roleInWords(held, titleOf),
    more: {
      role: held.role,
      partnership: held.partnership,
      ...(held.agency === null ? {} : { agency: held.agency }),
      ...(held.body === null ? {} : { body: held.body }),
    },
  }));

/** What it is made of, in one: it names the same role whatever is given or ended meanwhile. */
const idOfRole = ({ role, partnership, agency, body }: RoleHeld): string =>
  createHash('sha256').update([role, partnership, agency, body].join('|')).digest('hex').slice(0, 32);
