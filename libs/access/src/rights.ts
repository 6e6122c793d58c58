import {
  isYearlyReport,
  shutOutOf,
  standingAside,
  whoMayIn,
  type Case,
  type Person,
  type Role,
  type RoleHeld,
} from '@waymark/casework';
import { concernsAgency, isBarredFrom, isReviewedBy, type WorkflowAt } from './concerned';
import { isPermitted } from './permissions';

// Who may see and record what. Denied unless a line here says otherwise; absent and forbidden look the same outside.

/** Who asks: by their opaque id, with the roles that they hold now. */
export interface Asker extends Person {
  readonly person: string;
}

const readers: readonly Role[] = [
  'business unit',
  'chair',
  'group member',
  'delegate',
  'lead',
  'scrutineer',
  'auditor',
];

/** They record every step, and open cases and the workflows within them. */
const recorders: readonly Role[] = ['business unit', 'chair'];

/** Of a deciding body's people: its own decisions, in its name. */
const decisionsOfABody = {
  rapidReview: ['ViewGiven', 'BodyDecided', 'SignedOff', 'NoMaterialChangeConfirmed'],
  practiceReview: ['SignedOff', 'NoMaterialChangeConfirmed'],
  actionPlan: ['PlanAgreed'],
  submission: ['Approved'],
  dispute: ['PartnerDecided'],
};

/** A scrutineer changes no fact of a case. What they observe, advise and challenge is answered by the partnership. */
const scrutinyItself = [
  'ObservationRecorded',
  'ScrutinyAdviceGiven',
  'ChallengeRaised',
  'ChallengePressed',
  'ChallengeConcluded',
  'ScrutinyTaskOpened',
  'ScrutinyTaskConcluded',
];
const scrutinyAnswered = [
  'ObservationAnswered',
  'ScrutinyAdviceAnswered',
  'ChallengeAnswered',
  'ChallengeAnswerDayMoved',
];

/** What everybody else records, by the category of the record. On which one, and in whose name, `isTheirs` says. */
const steps: Partial<Record<Role, Readonly<Record<string, readonly string[]>>>> = {
  delegate: decisionsOfABody,
  lead: decisionsOfABody,
  'agency lead': {
    rapidReview: ['ReturnReceived', 'RecordsSecured', 'SafeguardingActionTaken'],
    otherReview: ['ReturnReceived'],
    nationalLearning: ['ReturnReceived'],
    action: ['ProgressReported', 'GovernanceSignedOff', 'EvidenceSubmitted', 'NotAccepted'],
  },
  reviewer: { practiceReview: ['DraftPrepared', 'EarlyLearningFound', 'ProgressReplied'] },
  scrutineer: { case: scrutinyItself, partnership: scrutinyItself },
};

/** What a partnership that shares a case records on the case itself. */
const stepsOfASharer = ['WorkingNameGiven', 'CaseLinked'];

/** Partnerships whose cases the person may read whole, names included. */
export const partnershipsRead = (person: Person): string[] => partnershipsWhere(person, readers);

/** Partnerships in whose name the person may open cases. */
export const partnershipsLed = (person: Person): string[] => partnershipsWhere(person, recorders);

/**
 * By a role in a partnership that leads or shares the case, or by an invitation to this one. A restricted case is open to
 * those whom it names or invites, and to the chair of the partnership that leads it, whose decision that is.
 */
export const mayReadCase = (asker: Asker, record: Case): boolean => {
  const { lead, sharedWith } = record;
  if (lead === null || isKeptOut(asker, record)) return false;
  return (
    whoMayIn(record).invited.includes(asker.person) ||
    partnershipsRead(asker).some((partnership) => partnership === lead || sharedWith.includes(partnership))
  );
};

/** By the chair's decision on a conflict of interest, or because the case is restricted to others. */
function isKeptOut(asker: Asker, record: Case): boolean {
  if (shutOutOf(record).includes(asker.person)) return true;
  const { restrictedTo, invited } = whoMayIn(record);
  if (restrictedTo === null) return false;
  return !(
    restrictedTo.includes(asker.person) ||
    invited.includes(asker.person) ||
    asker.roles.some(({ role, partnership }) => role === 'chair' && partnership === record.lead)
  );
}

/** What of the read models is open to them by their roles; which case is closed to them all the same, each record says. */
export const scopeOf = (asker: Asker) => ({
  partnerships: partnershipsRead(asker),
  person: asker.person,
  chairOf: partnershipsWhere(asker, ['chair']),
});

/**
 * A reviewer reads the review that they are appointed to, and nothing else of its case. From one in which a conflict of
 * theirs shut them out they are barred, whatever else they are.
 */
export const mayReadWorkflow = (asker: Asker, record: Case, workflow: WorkflowAt): boolean =>
  !isBarredFrom(workflow, asker.person) &&
  (mayReadCase(asker, record) ||
    (!shutOutOf(record).includes(asker.person) &&
      rolesIn(asker, record).some(({ role }) => role === 'reviewer') &&
      isReviewedBy(workflow, asker.person)));

/**
 * Whether people's names stand open to this person in this case, unasked: an auditor reads all of it, and names where they
 * ask for them; a scrutineer reads all of it, names aside.
 */
export const seesNames = (asker: Asker, record: Case): boolean =>
  isPermitted({ roles: rolesIn(asker, record) }, 'case.names');

/** Whether the person may have names shown: each time that they ask, and that is recorded. */
export const mayAskForNames = (asker: Asker, record: Case): boolean =>
  isPermitted({ roles: rolesIn(asker, record) }, 'case.namesAsked');

/** Whether this person may see who looked at the case. */
export const seesReads = (asker: Asker, record: Case): boolean =>
  mayReadCase(asker, record) && isPermitted({ roles: rolesIn(asker, record) }, 'case.access');

export interface StepAsked {
  readonly type: string;
  readonly data: unknown;
  readonly decidedBy: { readonly body: string } | null;
}

/** Whether the person may open a further workflow in this case. */
export const mayOpenWorkflow = (asker: Asker, record: Case): boolean =>
  mayActIn(asker, record) && rolesIn(asker, record).some(({ role }) => recorders.includes(role));

/** Who is shut out or whose deputy acts records nothing; nor does whoever may not see a restricted case. */
const mayActIn = (asker: Asker, record: Case): boolean =>
  !standingAside(record).includes(asker.person) && !isKeptOut(asker, record);

/** Whether the person may record this step on this workflow of the case. */
export const mayRecordStep = (asker: Asker, record: Case, workflow: WorkflowAt, step: StepAsked): boolean =>
  !standingAside(record).includes(asker.person) &&
  !isBarredFrom(workflow, asker.person) &&
  rolesIn(asker, record).some(
    (held) =>
      (recorders.includes(held.role) && !isKeptOut(asker, record)) ||
      (mayName(held.role, workflow.category, step.type) && isTheirs(held, asker, record, workflow, step)),
  );

/**
 * Whether the person may record a step of this kind here, in whichever name is theirs: what a page offers. What the step
 * then says is judged when it is recorded.
 */
export const mayTakeStep = (asker: Asker, record: Case, workflow: WorkflowAt, type: string): boolean =>
  rolesIn(asker, record).some(({ agency, body }) =>
    mayRecordStep(asker, record, workflow, {
      type,
      data: agency === null ? {} : { agency },
      decidedBy: body === null ? null : { body },
    }),
  );

const mayName = (role: Role, category: string, type: string): boolean =>
  steps[role]?.[category]?.includes(type) ?? false;

function isTheirs(held: RoleHeld, asker: Asker, record: Case, on: WorkflowAt, { data, decidedBy }: StepAsked): boolean {
  const named = (data ?? {}) as { agency?: unknown; body?: unknown };
  switch (held.role) {
    case 'agency lead':
      // They know of a case by what was asked of their agency, and record on no other.
      return (
        held.agency !== null &&
        named.agency === held.agency &&
        (mayReadCase(asker, record) || concernsAgency(on, held.agency))
      );
    case 'delegate':
    case 'lead':
      // A step that names no body is decided for the one that it is decided by.
      return (
        !isKeptOut(asker, record) &&
        held.body !== null &&
        [named.body ?? held.body, decidedBy?.body].every((body) => body === held.body)
      );
    case 'reviewer':
      return isReviewedBy(on, asker.person);
    default:
      return false;
  }
}

/**
 * Whether the person may record this step on the case itself. Who shares a case is the lead partnership's to say, and so
 * is a correction, which could say it in another way. A conflict of interest everybody declares for themselves.
 */
export function mayRecordOnCase(asker: Asker, record: Case, type: string, data: unknown = {}): boolean {
  if (type === 'ConflictDeclared' && (data as { person?: unknown } | null)?.person === asker.person)
    return mayReadCase(asker, record);
  if (!mayActIn(asker, record)) return false;
  const led = partnershipsLed(asker);
  if (record.lead !== null && led.includes(record.lead)) return true;
  if (rolesIn(asker, record).some(({ role }) => role === 'scrutineer' && mayName(role, 'case', type))) return true;
  return stepsOfASharer.includes(type) && record.sharedWith.some((partnership) => led.includes(partnership));
}

/**
 * The record of a partnership is its directory's, but for scrutiny of what belongs to no case, and for the yearly report,
 * which is the business unit's to record.
 */
export const mayRecordOnPartnership = (person: Person, partnership: string, type: string): boolean => {
  if (isYearlyReport({ type }))
    return person.roles.some((held) => held.partnership === partnership && held.role === 'business unit');
  return [...scrutinyItself, ...scrutinyAnswered].includes(type)
    ? person.roles.some(
        (held) =>
          held.partnership === partnership &&
          (recorders.includes(held.role) || mayName(held.role, 'partnership', type)),
      )
    : mayAdminister(person, partnership);
};

/** Agencies for which the person answers in this case. A restricted case is not closed to those who were asked in it. */
export const agenciesActedFor = (asker: Asker, record: Case): string[] =>
  (shutOutOf(record).includes(asker.person) ? [] : rolesIn(asker, record))
    .filter(({ role }) => role === 'agency lead')
    .flatMap(({ agency }) => (agency === null ? [] : [agency]));

/** The roles that count in a case: those held in a partnership that leads or shares it. */
const rolesIn = ({ roles }: Person, { lead, sharedWith }: Case): readonly RoleHeld[] =>
  roles.filter(({ partnership }) => partnership === lead || sharedWith.includes(partnership));

/** Whether the person may register people, agencies and bodies of a partnership. */
export const mayAdminister = (person: Person, partnership: string): boolean =>
  person.roles.some(
    (held) => held.partnership === partnership && (held.role === 'administrator' || held.role === 'business unit'),
  );

/**
 * Whether the person may make, close and reopen the accounts of a partnership's people. Whoever can set a password can
 * sign in with it, so this is the administrators' alone, and every session of the account ends with it.
 */
export const mayKeepAccounts = (person: Person, partnership: string): boolean =>
  person.roles.some((held) => held.partnership === partnership && held.role === 'administrator');

/** Whether the person may give or end this role. Nobody makes themselves an administrator. */
export const mayGiveRole = (person: Person, { role, partnership }: Pick<RoleHeld, 'role' | 'partnership'>): boolean =>
  role === 'administrator'
    ? person.roles.some((held) => held.role === 'administrator' && held.partnership === partnership)
    : mayAdminister(person, partnership);

/** Whether the person holds any role in the partnership: its own people see who is in its directory. */
export const belongsTo = (person: Person, partnership: string): boolean =>
  person.partnership === partnership || person.roles.some((held) => held.partnership === partnership);

/**
 * Whether the person reads what others of a partnership are called: where they read its cases with their names, or look
 * after its directory. Everybody else would find there who it was that a case does not name to them.
 */
export const seesNamesOfPeople = (person: Person, partnership: string): boolean => {
  const held = { roles: person.roles.filter((role) => role.partnership === partnership) };
  return isPermitted(held, 'case.names') || isPermitted(held, 'directory.read');
};

/** Whether the person may change the working calendar, which all partnerships of an installation share. */
export const mayChangeCalendar = (person: Person): boolean => person.roles.some(({ role }) => role === 'administrator');

const partnershipsWhere = (person: Person, roles: readonly Role[]): string[] => [
  ...new Set(person.roles.filter(({ role }) => roles.includes(role)).map(({ partnership }) => partnership)),
];
