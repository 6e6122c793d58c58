import { partyRules, titleOf } from '../deciding';
import { ask, isGiven, own, refuse, type Matter } from '../frame';
import { returnOf, returnRules } from '../returns';
import type { Step } from './facts';
import { gapsToActOn, isRelevant, type NationalLearning } from './state';

// What national learning asks; next to nothing is refused.

type At = Matter<NationalLearning, Step>;

const rule = ask<NationalLearning, Step>;

/** What is asked wherever an agency is asked for something. */
const { dueNotBeforeAsked, notAskedYet, returnWasAsked, returnIsMissing, returnsAreIn } = returnRules;

const dataOf = ({ step }: At) => step.data as { agency?: string; agencies?: readonly string[]; kind?: string };

/** Fields by which a step leads on, or counts for an agency. */
const leading = ['finding', 'agency'];

/** By answer: the fields of which one says what it holds. */
const explaining: Readonly<Record<string, readonly string[]>> = {
  given: ['assurance', 'keptAt'],
  'gap found': ['gap', 'keptAt'],
};

const refusing = {
  agencyIsHeld: partyRules.agencyIsHeld,
  agenciesAreHeld: refuse<NationalLearning, Step>(
    (at) => (dataOf(at).agencies ?? []).every((agency) => at.known.titleOf(agency) !== ''),
    'Not all of these agencies are in the directory. Register them first, also where they are outside the area.',
  ),
  /** Of a correction, which moves no record on. */
  whatLedOnStands: refuse<NationalLearning, Step>(
    ({ step }) => !(step.data as unknown as { fields: string[] }).fields.some((field) => leading.includes(field)),
    'What a group found, and which agency it is about, are not corrected. Take this back and record it anew.',
  ),
};

const asking = {
  learningIsReceived: rule(
    ({ state }) => state.kind !== null,
    'It is not recorded yet that this learning was received.',
  ),
  notReceivedYet: rule(
    ({ state }) => state.kind === null,
    'This learning is recorded already. Correct that, or record another publication apart from it.',
  ),
  learningIsConsidered: rule(({ state }) => state.finding !== null, 'No group has considered this learning yet.'),
  circulatedToSomebody: rule(
    (at) => (dataOf(at).agencies ?? []).length > 0 || isGiven(at, 'others'),
    'It is not said to whom it was circulated.',
  ),
  assuranceIsAsked: rule(
    ({ state }) => !isRelevant(state) || Object.keys(state.returns).length > 0,
    'It was found relevant here, and no agency was asked for assurance.',
  ),
  answerIsExplained: rule(
    (at) => (own(explaining, dataOf(at).kind ?? '') ?? ['why', 'keptAt']).some((field) => isGiven(at, field)),
    'The answer does not say what was done, what is missing, or why no assurance is given.',
  ),
  answerWasAskedFor: rule(
    (at) => returnOf(at)?.told === true,
    (at) =>
      `This agency was not asked for assurance: ${titleOf(at, dataOf(at).agency ?? '')}. What it answers counts all the same.`,
    null,
    'This agency was not asked for assurance.',
  ),
  gapIsFound: rule(
    (at) => gapsToActOn(at.state).includes(dataOf(at).agency ?? ''),
    'No gap of this agency is recorded that was not acted on.',
  ),
  gapsAreActedOn: rule(
    ({ state }) => gapsToActOn(state).length === 0,
    (at) =>
      `Gaps that were not acted on: ${gapsToActOn(at.state)
        .map((agency) => titleOf(at, agency))
        .join(', ')}.`,
    null,
    'Gaps were found that were not acted on.',
  ),
  notClosedYet: rule(({ state }) => !state.closed, 'The record of this learning is closed already.'),
  isClosed: rule(({ state }) => state.closed, 'The record of this learning is not closed.'),
};

export const rules = {
  ...refusing,
  dueNotBeforeAsked,
  notAskedYet,
  returnWasAsked,
  returnIsMissing,
  returnsAreIn,
  ...asking,
};
export type RuleName = keyof typeof rules;
