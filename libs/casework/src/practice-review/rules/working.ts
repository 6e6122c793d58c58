import { requiredReportContents } from '@waymark/statute';
import { ask, own } from '../../frame';
import type { Step } from '../facts';
import { assuredReady, openProceedings, type PracticeReview } from '../state';
import { contentIds, type heldThings } from '../values';
import { stepOf, titleOf, type At } from './at';

// What is asked of the work itself: other proceedings, progress, factual checks and quality assurance.

const rule = ask<PracticeReview, Step>;

export const working = {
  proceedingsAreOpen: rule((at) => {
    const { proceedings } = stepOf(at, 'ProceedingsLookedAt', 'ProceedingsConcluded').data;
    return own(at.state.proceedings, proceedings)?.concluded !== true;
  }, 'These proceedings are recorded as concluded already.'),
  noProceedingsHoldIt: rule(
    (at) => holding(at).length === 0,
    (at) => `Open proceedings are recorded as holding this back: ${holding(at).join(', ')}.`,
    'WT23 ¶353',
    'Open proceedings are recorded as holding this back.',
  ),
  eventIsNotHeld: rule(
    (at) => own(at.state.events, stepOf(at, 'PractitionerEventCancelled').data.event) !== 'held',
    'This practitioners’ event is recorded as held.',
  ),
  someoneTookPart: rule((at) => {
    const { agencies, took } = stepOf(at, 'PractitionerEventHeld').data;
    return took === undefined ? agencies.length > 0 : took > 0;
  }, 'Nobody is recorded as having taken part.'),
  isInWriting: rule(
    (at) => stepOf(at, 'ProgressRequested').data.inWriting,
    'A request to a reviewer for information or a draft must be in writing.',
    'SI 2018/789 reg 14, WT23 ¶359',
    'The request to the reviewer is not in writing.',
  ),
  factualCheckWasAsked: rule((at) => {
    // Where none was asked, that is known before the step names an agency.
    if (Object.keys(at.state.factualChecks).length === 0) return false;
    const { agency, draft } = stepOf(at, 'FactualCheckReturned').data;
    return own(at.state.factualChecks, agency)?.draft === draft;
  }, 'This agency is not recorded as asked to check that draft.'),
  factsAreChecked: rule(
    (at) => Object.keys(at.state.factualChecks).length > 0 && unchecked(at).length === 0,
    (at) =>
      unchecked(at).length === 0
        ? 'No agency is recorded as having checked the facts of the report.'
        : `The factual check has not come back from: ${unchecked(at).join(', ')}.`,
    null,
    'No agency has checked the facts of the report, or a check has not come back.',
  ),
  everyContentIsJudged: rule(
    (at) => unjudged(at).length === 0,
    (at) => `Not judged of what a report must or should contain: ${inWords(unjudged(at))}.`,
    'WT23 ¶¶360–362',
    'Not everything that a report must or should contain is judged.',
  ),
  assuredReady: rule(
    (at) => stepOf(at, 'QualityAssured').data.outcome !== 'ready to be signed off' || unmet(at).length === 0,
    (at) =>
      `It is found ready to be signed off while of what it must or should contain ${inWordsByFinding(unmet(at))}.`,
    null,
    'It is found ready to be signed off while something that it must or should contain is not wholly there, or is not applicable and no note says why.',
  ),
  qualityIsAssured: rule(
    ({ state }) => assuredReady(state),
    'The latest version of the report is not recorded as quality assured and ready to be signed off.',
    'WT23 ¶359, SI 2018/789 reg 14',
  ),
  contentsAreThere: rule(
    (at) => wanting(at).length === 0,
    (at) => `Not wholly there in the latest version of the report: ${inWords(wanting(at))}.`,
    'WT23 ¶¶360–362',
    'The latest version of the report does not hold all that it must and should contain.',
  ),
};

/** What a step would do that other proceedings may hold back. */
const heldBy: Readonly<Record<string, (typeof heldThings)[number]>> = {
  Published: 'publication',
  AmendedAndRepublished: 'publication',
  PractitionerEventHeld: 'interviews',
  FamilyMemberContacted: 'family contact',
  DraftPrepared: 'report',
};

/** A family member who is deliberately not told yet is no contact that anything holds back. */
const isHeldBack = ({ step }: At): boolean => step.type !== 'FamilyMemberContacted' || step.data.told === 'told';

const holding = (at: At): string[] => (isHeldBack(at) ? kindsHolding(at) : []);

const kindsHolding = ({ state, step }: At): string[] => [
  ...new Set(
    openProceedings(state)
      .filter(({ holds }) => holds.some((held) => held === heldBy[step.type]))
      .map(({ kind }) => kind),
  ),
];

const unchecked = (at: At): string[] =>
  Object.entries(at.state.factualChecks)
    .filter(([, { returned }]) => !returned)
    .map(([agency]) => titleOf(at, agency));

const unjudged = (at: At): string[] => {
  const judged: readonly string[] = stepOf(at, 'QualityAssured').data.contents.map(({ content }) => content);
  return contentIds.filter((content) => !judged.includes(content));
};

type Judged = Extract<Step, { type: 'QualityAssured' }>['data']['contents'][number];

/** What is not wholly there, and what does not apply without a note that says why. */
const unmet = (at: At): readonly Judged[] => {
  const { contents, notes = [] } = stepOf(at, 'QualityAssured').data;
  const isSaid = (content: string): boolean => notes.some((one) => one.content === content);
  return contents.filter(({ content, found }) => found !== 'there' && (found !== 'not applicable' || !isSaid(content)));
};

const findings = {
  missing: 'is not met',
  'in part': 'is partly met',
  'not applicable': 'is not applicable, and no note says why',
} as const;

/** 'is not met: the name of the reviewers; is partly met: …' */
const inWordsByFinding = (judged: readonly Judged[]): string =>
  Object.entries(findings)
    .flatMap(([finding, words]) => {
      const contents = judged.filter(({ found }) => found === finding).map(({ content }) => content);
      return contents.length === 0 ? [] : [`${words}: ${inWords(contents)}`];
    })
    .join('; ');

/** What stands in place of a report is the information on improvements, with the names of the reviewers. */
const inImprovements = ['summary-of-improvements', 'reviewer'];

const wanting = ({ state, step }: At): readonly string[] => {
  const found = own(state.assured, state.latestDraft ?? '')?.wanting ?? [];
  const improvementsOnly = (step.data as { manner?: string }).manner === 'improvements-only';
  return improvementsOnly ? found.filter((content) => inImprovements.includes(content)) : found;
};

const inWords = (contents: readonly string[]): string =>
  requiredReportContents['practice-review']
    .filter(({ id }) => contents.includes(id))
    .map(({ words }) => words.charAt(0).toLowerCase() + words.slice(1))
    .join('; ');
