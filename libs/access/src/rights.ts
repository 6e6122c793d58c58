import type { Case, Person, Role, RoleHeld } from '@waymark/casework';

// Who may see and record what. Denied unless a line here says otherwise; absent and forbidden look the same outside.

const readers: readonly Role[] = [
  'business unit',
  'chair',
  'group member',
  'delegate',
  'lead',
  'scrutineer',
  'auditor',
];
const recorders: readonly Role[] = ['business unit', 'chair'];

/** What a deciding body's own people record, for their body alone. */
const stepsOfABody = new Set(['ViewGiven', 'BodyDecided', 'SignedOff', 'NoMaterialChangeConfirmed']);
/** What an agency's own lead records, for their agency alone. */
const stepsOfAnAgency = new Set(['ReturnReceived', 'RecordsSecured', 'SafeguardingActionTaken']);

const stepsOfASharer = new Set(['WorkingNameGiven', 'CaseLinked']);

/** Partnerships whose cases the person may read whole, names included. */
export const partnershipsRead = (person: Person): string[] => partnershipsWhere(person, readers);

/** Partnerships in whose name the person may open cases. */
export const partnershipsLed = (person: Person): string[] => partnershipsWhere(person, recorders);

export const mayReadCase = (person: Person, { lead, sharedWith }: Case): boolean =>
  lead !== null &&
  partnershipsRead(person).some((partnership) => partnership === lead || sharedWith.includes(partnership));

export interface StepAsked {
  readonly type: string;
  readonly data: unknown;
  readonly decidedBy: { readonly body: string } | null;
}

/** Whether the person may record this step on a workflow of this case. */
export function mayRecordStep(person: Person, record: Case, step: StepAsked): boolean {
  const concerned = [record.lead, ...record.sharedWith];
  return person.roles.some((held) => concerned.includes(held.partnership) && roleAllows(held, step));
}

function roleAllows(held: RoleHeld, { type, data, decidedBy }: StepAsked): boolean {
  if (recorders.includes(held.role)) return true;
  const named = (data ?? {}) as { agency?: unknown; body?: unknown };
  if (held.role === 'agency lead')
    return stepsOfAnAgency.has(type) && held.agency !== null && named.agency === held.agency;
  if (held.role === 'delegate' || held.role === 'lead') {
    return stepsOfABody.has(type) && held.body !== null && named.body === held.body && decidedBy?.body === held.body;
  }
  return false;
}

/**
 * Whether the person may record this step on the case itself. Who shares a case is the lead partnership's to say, and so
 * is a correction, which could say it in another way.
 */
export function mayRecordOnCase(person: Person, record: Case, type: string): boolean {
  const led = partnershipsLed(person);
  if (record.lead !== null && led.includes(record.lead)) return true;
  return stepsOfASharer.has(type) && record.sharedWith.some((partnership) => led.includes(partnership));
}

/** Agencies for which the person answers requests in this case. */
export const agenciesActedFor = (person: Person, { lead, sharedWith }: Case): string[] =>
  person.roles
    .filter(({ role, partnership }) => role === 'agency lead' && [lead, ...sharedWith].includes(partnership))
    .flatMap(({ agency }) => (agency === null ? [] : [agency]));

/** Whether the person may register people, agencies and bodies of a partnership. */
export const mayAdminister = (person: Person, partnership: string): boolean =>
  person.roles.some(
    (held) => held.partnership === partnership && (held.role === 'administrator' || held.role === 'business unit'),
  );

/** Whether the person may give or end this role. Nobody makes themselves an administrator. */
export const mayGiveRole = (person: Person, { role, partnership }: Pick<RoleHeld, 'role' | 'partnership'>): boolean =>
  role === 'administrator'
    ? person.roles.some((held) => held.role === 'administrator' && held.partnership === partnership)
    : mayAdminister(person, partnership);

/** Whether the person holds any role in the partnership: its own people see who is in its directory. */
export const belongsTo = (person: Person, partnership: string): boolean =>
  person.partnership === partnership || person.roles.some((held) => held.partnership === partnership);

/** Whether the person may change the working calendar, which all partnerships of an installation share. */
export const mayChangeCalendar = (person: Person): boolean => person.roles.some(({ role }) => role === 'administrator');

const partnershipsWhere = (person: Person, roles: readonly Role[]): string[] => [
  ...new Set(person.roles.filter(({ role }) => roles.includes(role)).map(({ partnership }) => partnership)),
];
