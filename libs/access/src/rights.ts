import type { Case, Person, Role, RoleHeld } from '@waymark/casework';
import { concernsAgency, isReviewedBy, type WorkflowAt } from './concerned';
import { isPermitted } from './permissions';

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

export const mayReadCase = (person: Person, { lead, sharedWith }: Case): boolean =>
  lead !== null &&
  partnershipsRead(person).some((partnership) => partnership === lead || sharedWith.includes(partnership));

/** Whether people's names are opened to this person in this case: a scrutineer reads all of it, names aside. */
export const seesNames = (person: Person, record: Case): boolean =>
  isPermitted({ roles: rolesIn(person, record) }, 'case.names');

/** Whether this person may see who looked at the case. */
export const seesReads = (person: Person, record: Case): boolean =>
  mayReadCase(person, record) && isPermitted({ roles: rolesIn(person, record) }, 'case.access');

/** A reviewer reads the review that they are appointed to, and nothing else of its case. `id`: of the person. */
export const mayReadWorkflow = (id: string, person: Person, record: Case, workflow: WorkflowAt): boolean =>
  mayReadCase(person, record) ||
  (rolesIn(person, record).some(({ role }) => role === 'reviewer') && isReviewedBy(workflow, id));

export interface StepAsked {
  /** Opaque id of the person who asks. */
  readonly person: string;
  readonly type: string;
  readonly data: unknown;
  readonly decidedBy: { readonly body: string } | null;
}

/** Whether the person may open a further workflow in this case. */
export const mayOpenWorkflow = (person: Person, record: Case): boolean =>
  rolesIn(person, record).some(({ role }) => recorders.includes(role));

/** Whether the person may record this step on this workflow of the case. */
export const mayRecordStep = (person: Person, record: Case, workflow: WorkflowAt, step: StepAsked): boolean =>
  rolesIn(person, record).some(
    (held) =>
      recorders.includes(held.role) ||
      (mayName(held.role, workflow.category, step.type) && isTheirs(held, step, workflow, mayReadCase(person, record))),
  );

/**
 * Whether the person may record a step of this kind here, in whichever name is theirs: what a page offers. What the step
 * then says is judged when it is recorded.
 */
export const mayTakeStep = (id: string, person: Person, record: Case, workflow: WorkflowAt, type: string): boolean =>
  rolesIn(person, record).some(({ agency, body }) =>
    mayRecordStep(person, record, workflow, {
      person: id,
      type,
      data: agency === null ? {} : { agency },
      decidedBy: body === null ? null : { body },
    }),
  );

const mayName = (role: Role, category: string, type: string): boolean =>
  steps[role]?.[category]?.includes(type) ?? false;

function isTheirs(held: RoleHeld, { person, data, decidedBy }: StepAsked, on: WorkflowAt, readsCase: boolean): boolean {
  const named = (data ?? {}) as { agency?: unknown; body?: unknown };
  switch (held.role) {
    case 'agency lead':
      // They know of a case by what was asked of their agency, and record on no other.
      return held.agency !== null && named.agency === held.agency && (readsCase || concernsAgency(on, held.agency));
    case 'delegate':
    case 'lead':
      // A step that names no body is decided for the one that it is decided by.
      return held.body !== null && [named.body ?? held.body, decidedBy?.body].every((body) => body === held.body);
    case 'reviewer':
      return isReviewedBy(on, person);
    default:
      return false;
  }
}

/**
 * Whether the person may record this step on the case itself. Who shares a case is the lead partnership's to say, and so
 * is a correction, which could say it in another way.
 */
export function mayRecordOnCase(person: Person, record: Case, type: string): boolean {
  const led = partnershipsLed(person);
  if (record.lead !== null && led.includes(record.lead)) return true;
  if (rolesIn(person, record).some(({ role }) => role === 'scrutineer' && mayName(role, 'case', type))) return true;
  return stepsOfASharer.includes(type) && record.sharedWith.some((partnership) => led.includes(partnership));
}

/** The record of a partnership is its directory's, but for scrutiny of what belongs to no case. */
export const mayRecordOnPartnership = (person: Person, partnership: string, type: string): boolean =>
  [...scrutinyItself, ...scrutinyAnswered].includes(type)
    ? person.roles.some(
        (held) =>
          held.partnership === partnership &&
          (recorders.includes(held.role) || mayName(held.role, 'partnership', type)),
      )
    : mayAdminister(person, partnership);

/** Agencies for which the person answers in this case. */
export const agenciesActedFor = (person: Person, record: Case): string[] =>
  rolesIn(person, record)
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
