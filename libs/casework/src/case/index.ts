import { z } from 'zod';
import { howMany } from '@waymark/statute';
import {
  ask,
  fact,
  hasNoticed,
  impossible,
  opaqueId,
  ownName,
  refuse,
  singleStage,
  text,
  workflow,
  type StepsOf,
  type StillOwed,
  type StepsOnRecordOf,
} from '../frame';
import { aChildIsNamed } from '../child-named';
import {
  disclosureClocks,
  disclosureFacts,
  disclosureRules,
  disclosureSteps,
  isDisclosure,
  withDisclosure,
  type Disclosing,
} from '../disclosure';
import {
  isScrutiny,
  scrutinyClocks,
  scrutinyFacts,
  scrutinyRules,
  scrutinySteps,
  withScrutiny,
  type Scrutinised,
} from '../scrutiny';
import {
  isOfLeading,
  leadingFacts,
  leadingRules,
  leadingSteps,
  leadReferredTo,
  withLeading,
  type Led,
} from './leading';
import { isOfWhoMay, whoMayFacts, whoMayRules, whoMaySteps, withWhoMay, type OpenToSome } from './who-may';

export { leadingFacts, leadingOn, leadsOf, sharingFrom, transferred, type Leading } from './leading';
export { isOfWhoMay, shutOutOf, standingAside, whoMayIn, type WhoMay } from './who-may';

// The case: the umbrella under which workflows stand. Who leads and who shares it are facts here, and they alone
// decide rights.

const facts = {
  CaseOpened: fact({
    says: 'Case opened',
    clear: {
      lead: opaqueId(),
      reference: z.string().regex(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/, 'A case reference reads like 7K2M-4QXD.'),
      workflow: ownName(),
      stream: ownName(),
    },
    sealed: {},
    subject: () => 'case',
    // Dated as the workflow's first step is, which may be a plan.
    tense: 'planned',
  }),
  WorkflowStarted: fact({
    says: 'Further workflow opened',
    clear: { workflow: ownName(), stream: ownName() },
    sealed: {},
    subject: ({ stream }) => `workflow:${stream}`,
    tense: 'planned',
  }),
  WorkingNameGiven: fact({
    says: 'Working name given',
    clear: {},
    sealed: { name: text(60).describe('A neutral word, apart from any published pseudonym.') },
    subject: () => 'working name',
  }),
  CaseShared: fact({
    says: 'Case shared with a partnership',
    clear: { partnership: opaqueId() },
    sealed: { why: text().optional() },
    subject: ({ partnership }) => `shared:${partnership}`,
  }),
  SharingEnded: fact({
    says: 'Sharing ended',
    clear: { partnership: opaqueId() },
    sealed: { why: text() },
    subject: ({ partnership }) => `shared:${partnership}`,
  }),
  CaseLinked: fact({
    says: 'Case linked',
    clear: { case: opaqueId(), as: z.enum(['same family', 'joined rapid review', 'related', 'origin']) },
    sealed: { why: text().optional() },
    subject: (data) => `link:${data.case}`,
  }),
  ...leadingFacts,
  KeyDestroyed: fact({
    says: 'Key destroyed: everything sealed in this case can no longer be read',
    clear: {},
    sealed: {},
    subject: () => 'key',
  }),
  ...whoMayFacts,
  ...scrutinyFacts,
  ...disclosureFacts,
};

export interface Case extends Scrutinised, Disclosing, OpenToSome, Led {
  readonly reference: string | null;
  /** The streams of its workflow instances, in the order in which they were opened. */
  readonly workflows: readonly string[];
}

const initial: Case = { lead: null, reference: null, sharedWith: [], workflows: [] };

type Step = StepsOf<typeof facts>;
type OnRecord = StepsOnRecordOf<typeof facts>;

function fold(state: Case, step: OnRecord): Case {
  if (isScrutiny(step)) return withScrutiny(state, step);
  if (isDisclosure(step)) return withDisclosure(state, step);
  if (isOfWhoMay(step)) return withWhoMay(state, step);
  if (isOfLeading(step)) return withLeading(state, step);
  const { type, data } = step;
  switch (type) {
    case 'CaseOpened':
      return {
        ...state,
        lead: data.lead,
        reference: data.reference,
        workflows: [data.stream],
        openedOn: step.occurredOn,
      };
    case 'WorkflowStarted':
      return { ...state, workflows: [...state.workflows, data.stream] };
    case 'CaseShared':
      return { ...state, sharedWith: [...state.sharedWith.filter((id) => id !== data.partnership), data.partnership] };
    case 'SharingEnded':
      return { ...state, sharedWith: state.sharedWith.filter((id) => id !== data.partnership) };
    case 'WorkingNameGiven':
    case 'CaseLinked':
    case 'KeyDestroyed':
      return state;
    default:
      return impossible(type);
  }
}

const owedInWords = ({ returns, actions }: StillOwed): string =>
  [
    ...(returns === 0 ? [] : [howMany(returns, 'return', 'returns')]),
    ...(actions === 0 ? [] : [howMany(actions, 'action', 'actions')]),
  ].join(' and ');

const rules = {
  isOpened: refuse<Case, Step>(({ state }) => state.lead !== null, 'There is no such case.'),
  isNotOpened: refuse<Case, Step>(({ state }) => state.lead === null, 'The case is open already.'),
  workingNameIsNeutral: ask<Case, Step>(
    (at) => !hasNoticed(at, 'a child is named'),
    'A name of a child of this case is in the working name. A neutral word serves.',
    null,
    'A name of a child of the case is in the working name.',
  ),
  isShared: ask<Case, Step>(
    ({ state, step }) => state.sharedWith.includes((step.data as { partnership: string }).partnership),
    'The case is not shared with that partnership.',
  ),
  /** With the sharing, its agencies no longer see what was asked of them. */
  nothingIsOwed: ask<Case, Step>(
    ({ known: { stillOwed } }) => stillOwed.returns + stillOwed.actions === 0,
    ({ known: { stillOwed } }) =>
      `Agencies of that partnership still owe ${owedInWords(stillOwed)}, and would see nothing of it any more.`,
    null,
    'Something was still owed by agencies of that partnership.',
  ),
  ...whoMayRules,
  ...leadingRules,
  ...scrutinyRules,
  ...disclosureRules,
};

export const caseRecord = workflow<Case, Step, OnRecord>({
  name: 'case',
  category: 'case',
  title: 'Case',
  opensCase: false,
  facts,
  rules,
  charts: [
    singleStage(
      'case',
      rules,
      {
        CaseOpened: ['isNotOpened'],
        WorkflowStarted: ['isOpened'],
        WorkingNameGiven: ['isOpened', 'workingNameIsNeutral'],
        CaseShared: ['isOpened'],
        SharingEnded: ['isOpened', 'isShared', 'nothingIsOwed'],
        CaseLinked: ['isOpened'],
        KeyDestroyed: ['isOpened'],
        ...leadingSteps('isOpened'),
        ...whoMaySteps('isOpened'),
        ...scrutinySteps('isOpened'),
        ...disclosureSteps('isOpened'),
      },
      ['CaseOpened', 'WorkflowStarted', 'KeyDestroyed', 'LeadTransferred corrected'],
    ),
  ],
  stages: { open: 'Open' },
  initial,
  fold,
  clocks: (state, step) => [...scrutinyClocks(state, step), ...disclosureClocks(state, step)],
  mentions: () => [],
  noticing: { 'a child is named': aChildIsNamed('WorkingNameGiven', 'name') },
  refersTo: leadReferredTo,
});
