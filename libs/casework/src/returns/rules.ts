import { earliestDay, whenInWords } from '@waymark/statute';
import { agencyOf, titleOf, type InHand } from '../deciding';
import { ask, isGiven, own, type Step } from '../frame';
import { agenciesOutstanding, isAwaited, type AgencyReturn, type WithReturns } from './state';

// What every record asks that asks agencies for information.

const rule = ask<WithReturns, Step>;

export const returnOf = (at: InHand<WithReturns>): AgencyReturn | undefined =>
  own(at.state.returns, agencyOf(at) ?? '');

export const isOnRecord = ({ state }: InHand<WithReturns>, holds: (one: AgencyReturn) => boolean): boolean =>
  Object.values(state.returns).some(holds);

export const titleOfAgency = (at: InHand): string => titleOf(at, agencyOf(at) ?? '');

const dueIn = ({ step }: InHand): string | undefined => (step.data as { due?: string }).due;

const isIn = (one: AgencyReturn | undefined): boolean =>
  one !== undefined && one.received !== null && one.standing !== 'queried';

/** A return that is queried is not in: its answer is waited for, and may be chased. */
const allAreIn = ({ state }: InHand<WithReturns>): boolean => {
  const all = Object.values(state.returns);
  return all.some(isIn) && all.every((one) => isIn(one) || (one.received === null && !isAwaited(one)));
};

/** A query asks too, also about a return that came unasked. */
const isAskedFor = ({ asked, standing, endedOn }: AgencyReturn): boolean =>
  asked || (standing === 'queried' && endedOn === null);

const wasAskedFor = (at: InHand<WithReturns>): boolean => {
  const one = returnOf(at);
  return one !== undefined && isAskedFor(one);
};

/** Whoever chases what was never asked for is asked once: where all are in, that none is outstanding. */
const isAskedElsewhere = (at: InHand<WithReturns>): boolean => at.step.type !== 'RequestEnded' && allAreIn(at);

/** Who wrote it, who authorised it and for which period are about a return, and nothing of it. */
const whatReturnsHold = [
  'keptAt',
  'recordsSearched',
  'involvement',
  'episodes',
  'analysis',
  'childsVoice',
  'identityAndEqualities',
  'goodPractice',
  'learning',
  'immediateAction',
  'earlyActions',
  'withheldBecause',
];

export const returnRules = {
  dueNotBeforeAsked: rule(
    (at) => {
      const [asked, due] = [earliestDay(at.step.occurredOn), dueIn(at)];
      return due === undefined || asked === null || asked <= due;
    },
    (at) =>
      `It would be due ${whenInWords(dueIn(at) ?? 'not-known')}, before it is asked for ${whenInWords(at.step.occurredOn)}.`,
    null,
    'It would be due before it is asked for.',
  ),
  notAskedYet: rule(
    (at) => returnOf(at)?.asked !== true || returnOf(at)?.received !== null,
    (at) =>
      `This agency is asked already, and its return has not come: ${titleOfAgency(at)}. It can be chased instead.`,
    null,
    'This agency is asked already, and its return has not come.',
  ),
  returnWasAsked: rule(
    (at) => isAskedElsewhere(at) || (isOnRecord(at, isAskedFor) && wasAskedFor(at)),
    (at) => `This agency has not been asked for a return: ${titleOfAgency(at)}.`,
    null,
    'This agency has not been asked for a return.',
  ),
  returnIsMissing: rule(
    // Where all are in, that is known before the step names an agency.
    (at) => !allAreIn(at) && (!isIn(returnOf(at)) || !wasAskedFor(at)),
    (at) => `No return of this agency is outstanding: ${titleOfAgency(at)}.`,
    null,
    'No return of this agency is outstanding.',
  ),
  withheldHasReason: rule(
    (at) => (at.step.data as { kind?: string }).kind !== 'withheld' || isGiven(at, 'withheldBecause'),
    'Information is withheld without a reason. Say what is withheld, and give the legal reason.',
    'Children Act 2004, section 16H (s16H)',
  ),
  fullReturnHoldsSomething: rule(
    (at) => (at.step.data as { kind?: string }).kind !== 'full' || whatReturnsHold.some((field) => isGiven(at, field)),
    'The return is said to be full, and nothing of it is recorded here. If the agency had no involvement, it is a nil return.',
    null,
    'The return is said to be full, and nothing of it is recorded.',
  ),
  returnsAreIn: rule(
    (at) => agenciesOutstanding(at.state).length === 0,
    (at) =>
      `Returns are outstanding: ${agenciesOutstanding(at.state)
        .map((agency) => titleOf(at, agency))
        .join(', ')}.`,
    null,
    'Returns are outstanding.',
  ),
};
