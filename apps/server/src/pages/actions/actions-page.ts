import {
  type ActionFilters,
  type ActionList,
  type AgencysPart,
  type EvidenceGiven,
  type ListedAction,
} from '@waymark/engine/cqrs';
import { howMany, inWords, whenInWords, type CivilDate, type StatedDate } from '@waymark/statute';
import { addressOf, type Chosen } from '../lists/address';
import { actionAddress, caseAddress, stepFormAddress, workflowAddress } from '../lists/case-links';
import { dueShown, type DueShown } from '../lists/due';
import { filtersShown, type FiltersShown } from '../lists/filters';
import { pagesShown, type PagingShown } from '../lists/paging';
import { commandToCome } from '../rendering/command-to-come';
import { carried } from '../steps/posted';
import { capitalised } from '../words/counts';
import { bragOptions, goesShown } from './brag';

export interface ActionShown {
  readonly anchor: string;
  readonly href: string;
  /** Its own page in its case: every step, and what else may be recorded. Whoever sees the action may open it. */
  readonly onRecord: string;
  readonly what: string;
  readonly ownReference: string | null;
  readonly evidenceRequired: string | null;
  readonly intendedImpact: string | null;
  readonly responsible: string | null;
  readonly case: { readonly text: string; readonly name: string | null; readonly href: string | null };
  readonly source: string;
  readonly standing: string;
  readonly due: DueShown | null;
  readonly overdue: boolean;
  readonly parts: readonly PartShown[];
}

export interface PartShown {
  readonly title: string;
  readonly leads: boolean;
  /** 'Ended 31 March 2026': the agency is no more. */
  readonly ended: string | null;
  /** As the agency reported it last, or that its day passed since; null once its evidence was accepted, which says more than that. */
  readonly brag: { readonly words: string; readonly colour: string } | null;
  readonly progress: { readonly words: string; readonly on: string } | null;
  readonly notes: readonly string[];
  readonly further: readonly FurtherShown[];
  readonly forms: FormsShown | null;
  /** What its agency may say beside, each on the step's own page. */
  readonly beside: readonly { readonly title: string; readonly href: string }[];
}

/** Evidence that was not enough: what is missing, by when, and who asks. */
export interface FurtherShown {
  readonly givenOn: string;
  readonly reason: string;
  readonly due: DueShown | null;
  readonly asked: string;
}

/** Two small forms under a row: what they carry beside what is typed. */
export interface FormsShown {
  readonly id: string;
  readonly progress: FormShown;
  readonly evidence: FormShown;
}

export interface FormShown {
  readonly action: string;
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
}

export const actionsBase = '/actions';

export const chosenIn = ({ agency, source, brag, standing }: ActionFilters): Chosen => ({
  agency,
  source,
  brag,
  standing: standing === 'open' ? null : standing,
});

const standings = [
  { value: 'overdue', text: 'Overdue' },
  { value: 'evidence', text: 'Evidence to decide on' },
  { value: 'ended', text: 'Closed or ended' },
  { value: 'all', text: 'All, open and ended' },
];

export interface ActionsShown {
  readonly summary: string;
  readonly rows: readonly ActionShown[];
  readonly filters: FiltersShown;
  readonly paging: PagingShown | null;
  readonly csv: string;
  readonly bragOptions: typeof bragOptions;
}

export function actionsShown(list: ActionList, filters: ActionFilters, today: CivilDate): ActionsShown {
  const chosen = chosenIn(filters);
  const back = addressOf(actionsBase, { ...chosen, page: list.page > 1 ? String(list.page) : null });
  return {
    summary: howMany(list.total, 'action', 'actions'),
    rows: list.actions.map((one) => actionShown(one, today, back)),
    filters: filtersShown(
      actionsBase,
      [
        {
          name: 'agency',
          label: 'Agency',
          all: 'All',
          options: list.agencies.map(({ id: value, title: text }) => ({ value, text })),
        },
        {
          name: 'source',
          label: 'Comes from',
          all: 'Anywhere',
          options: list.sources.map((value) => ({ value, text: capitalised(value) })),
        },
        {
          name: 'brag',
          label: 'How it goes (BRAG)',
          all: 'However it goes',
          options: [...bragOptions, { value: 'none', text: 'Not reported yet' }],
        },
        { name: 'standing', label: 'Which actions', all: 'Open ones', options: standings },
      ],
      chosen,
    ),
    paging: pagesShown(actionsBase, chosen, list.page, list.pages),
    csv: addressOf('/actions.csv', chosen),
    bragOptions,
  };
}

export function actionShown(one: ListedAction, today: CivilDate, back: string): ActionShown {
  return {
    anchor: `action-${one.action}`,
    href: actionAddress(one.case, one.action),
    onRecord: workflowAddress(one.case, one.action),
    what: one.what ?? 'What this action asks can no longer be read.',
    ownReference: one.ownReference,
    evidenceRequired: one.evidenceRequired,
    intendedImpact: one.intendedImpact,
    responsible: one.responsible,
    case: {
      text: one.reference ?? 'without a reference',
      name: one.workingName,
      href: one.mayReadCase ? caseAddress(one.case) : null,
    },
    source: capitalised(one.source ?? 'not known'),
    standing: capitalised(one.standing),
    due: one.due === null ? null : dueOf(one, one.due, today),
    overdue: one.overdue,
    parts: one.parts.map((part, place) => partShown(one, part, place, { today, back })),
  };
}

/** Once it is done or ended, how far away its day is says nothing any more. */
const dueOf = ({ open, overdue }: ListedAction, due: CivilDate, today: CivilDate): DueShown => {
  const shown = dueShown({ due }, today);
  return open && (overdue || due >= today) ? shown : { ...shown, words: '' };
};

function partShown(
  one: ListedAction,
  part: AgencysPart,
  place: number,
  at: { readonly today: CivilDate; readonly back: string },
): PartShown {
  const { evidence, progress } = part;
  return {
    title: part.title,
    leads: part.leads && one.parts.length > 1,
    ended: one.open && part.endedOn !== null ? endedInWords(part.endedOn) : null,
    brag: part.goes.by === 'evidence' ? null : goesShown(part.goes, progress !== null),
    progress: progress === null ? null : { words: progress.words, on: inWords(progress.on) },
    notes: [
      ...evidence
        .filter(({ further }) => further === null)
        .map(({ standing, givenOn }) => `Evidence of ${inWords(givenOn)}: ${evidenceStands[standing]}`),
      ...(part.governanceSignedOff ? ['Signed off by its own governance'] : []),
      ...(part.notAccepted ? ['Not accepted by this agency'] : []),
    ],
    further: evidence.flatMap(({ givenOn, further }) => furtherShown(givenOn, further, at.today)),
    forms: one.open && part.mayReport ? formsFor(one, part, place, at) : null,
    beside: part.mayReport ? besideForms(one, part) : [],
  };
}

/** Its own governance, that it does not accept what it is asked, and evidence that comes after the end. */
function besideForms(
  one: ListedAction,
  { agency, governanceSignedOff, notAccepted, goes }: AgencysPart,
): PartShown['beside'] {
  const at = { case: one.case, instance: one.action };
  const offer = (title: string, step: string) => ({ title, href: stepFormAddress(at, step, { agency }) });
  if (!one.open) return [offer('Submit evidence all the same', 'EvidenceSubmitted')];
  return [
    ...(governanceSignedOff ? [] : [offer('Record the sign-off by its own governance', 'GovernanceSignedOff')]),
    ...(notAccepted || goes.by === 'evidence' ? [] : [offer('Say that it does not accept the action', 'NotAccepted')]),
  ];
}

const evidenceStands: Readonly<Record<EvidenceGiven['standing'], string>> = {
  awaiting: 'waits for a decision',
  'further requested': 'further evidence asked for',
  followed: 'followed by further evidence',
  accepted: 'accepted',
  'accepted before reopening': 'accepted, before the action was opened again',
};

/** 'Ended 31 March 2026' */
const endedInWords = (on: StatedDate): string => `Ended ${whenInWords(on)}`;

function furtherShown(givenOn: string, further: EvidenceGiven['further'], today: CivilDate): FurtherShown[] {
  if (further === null) return [];
  const { reason, on, by, due } = further;
  return [
    {
      givenOn: inWords(givenOn),
      reason: reason ?? 'What is missing can no longer be read.',
      due: due === null ? null : dueShown({ due }, today),
      asked: ['Asked', ...(on === null ? [] : [whenInWords(on)]), ...(by === null ? [] : [`by ${by}`])].join(' '),
    },
  ];
}

function formsFor(
  one: ListedAction,
  { agency }: AgencysPart,
  place: number,
  { today, back }: { readonly today: CivilDate; readonly back: string },
): FormsShown {
  const [year, month, day] = today.split('-').map(Number);
  const form = (step: string): FormShown => ({
    action: `${actionAddress(one.case, one.action)}/${step}`,
    hidden: [
      { name: 'agency', value: agency },
      { name: 'occurredOn.day', value: String(day) },
      { name: 'occurredOn.month', value: String(month) },
      { name: 'occurredOn.year', value: String(year) },
      { name: carried.command, value: commandToCome },
      { name: carried.seen, value: String(one.revision) },
      { name: carried.act, value: 'record' },
      { name: 'back', value: back },
    ],
  });
  return {
    id: `${one.action.slice(0, 8)}-${place}`,
    progress: form('ProgressReported'),
    evidence: form('EvidenceSubmitted'),
  };
}
