import { categoryOf, recordOf, type Case } from '@waymark/casework';
import type { LedgerEvent } from '@waymark/ledger';
import type { Recorder, Refusal, StepCommand } from '@waymark/recording';
import { policiesActor } from '../carrying/ids';
import type { Errand } from '../policy';

/** Null once it is done; otherwise, as a code that says nothing of the content, why it cannot be done as things stand. */
export type Hindrance = string | null;

/** Others keep changing the same record: the whole batch is tried again. */
export class NotNow extends Error {
  constructor() {
    super('Others kept changing the same record.');
    this.name = 'NotNow';
  }
}

/** A command is sent again as often as its answer says what to add: the revision to have seen, the rules to depart from. */
const mostAttempts = 8;

/** Has an errand recorded, durably. What asks for a reason is given one: the fact stands in the other record already. */
export async function issue(errand: Errand, because: LedgerEvent, recorder: Recorder): Promise<Hindrance> {
  if ('stream' in errand.into && (await isThere(errand.into.stream, recorder)) === false) return 'no such record';
  const into = await caseInto(errand, recorder);
  // Nobody records in a case of which their partnership has no part by naming it in one of their own.
  if (!(await haveAPartnershipInCommon(into, because.case, recorder))) return null;
  let command = await commandFor(errand, into, because, recorder);
  let asked: readonly string[] = [];
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const outcome =
      'stream' in errand.into
        ? await recorder.record(errand.into.stream, command)
        : await recorder.openWorkflow(errand.into.case, errand.into.opens, command);
    switch (outcome.answer) {
      case 'recorded':
      case 'opened':
      // The command was taken before the crash, when the rules asked for something else.
      case 'same command, other content':
      // Nobody can read that record, and nobody can write it any more.
      case 'erased':
        return null;
      case 'busy':
        throw new NotNow();
      case 'changed meanwhile':
        command = { ...command, subjectRevision: outcome.revision };
        asked = [];
        break;
      case 'objections': {
        const departures = departing(command, outcome.objections, because);
        if (departures === null)
          return `refused: ${outcome.objections
            .filter(({ force }) => force === 'refuse')
            .map(({ rule }) => rule)
            .join(', ')}`;
        command = { ...command, departures };
        asked = departures.map(({ rule }) => rule);
        break;
      }
      case 'no such step':
        return `no such step: ${outcome.step} in ${outcome.stage}`;
      case 'unreadable':
        return `unreadable: ${outcome.problems.map(({ field }) => field).join(', ')}`;
      case 'no such record':
        return 'no such record';
    }
  }
  // What goes on asking although the reasons are given would go on for ever, and every other case would wait for it.
  if (asked.length > 0) return `still asked: ${[...new Set(asked)].join(', ')}`;
  throw new NotNow();
}

async function isThere(stream: string, { streams }: Recorder): Promise<boolean> {
  return (await streams.load(stream)).instance.revision >= 0;
}

const caseInto = async ({ into }: Errand, { streams }: Recorder): Promise<string | null> =>
  'stream' in into ? (await streams.load(into.stream)).case : into.case;

const caseOf = async (caseId: string | null, { streams }: Recorder): Promise<Case> =>
  (await streams.load(`case-${caseId}`)).instance.state as Case;

async function haveAPartnershipInCommon(one: string | null, other: string | null, recorder: Recorder) {
  if (one === other) return true;
  const [its, others] = [await caseOf(one, recorder), await caseOf(other, recorder)];
  const concerned = new Set([others.lead, ...others.sharedWith]);
  return [its.lead, ...its.sharedWith].some((partnership) => partnership !== null && concerned.has(partnership));
}

async function commandFor(
  errand: Errand,
  into: string | null,
  because: LedgerEvent,
  recorder: Recorder,
): Promise<StepCommand> {
  const { lead } = await caseOf(into, recorder);
  return {
    commandId: errand.commandId,
    by: { person: policiesActor, partnership: lead ?? because.partnership },
    type: errand.type,
    data: errand.data,
    occurredOn: errand.occurredOn,
    dateNotKnownBecause: errand.occurredOn === 'not-known' ? reasonFrom(because) : null,
    subjectRevision: null,
    decidedBy: errand.decidedBy,
    departures: [],
    causation: because.id,
  };
}

/** Departs from what asks; null where something refuses that no reason helps against. */
function departing(
  { departures }: StepCommand,
  objections: Extract<Refusal, { answer: 'objections' }>['objections'],
  because: LedgerEvent,
): StepCommand['departures'] | null {
  const given = new Set(departures.map(({ rule }) => rule));
  // A rule that asked a moment ago and holds by now: there is nothing to depart from any more.
  const settled = new Set(
    objections.filter(({ rule, force }) => force === 'refuse' && given.has(rule)).map(({ rule }) => rule),
  );
  if (objections.some(({ rule, force }) => force === 'refuse' && !settled.has(rule))) return null;
  const asked = objections.filter(({ force }) => force === 'ask').map(({ rule }) => rule);
  const rules = [...departures.map(({ rule }) => rule).filter((rule) => !settled.has(rule)), ...asked];
  return rules.map((rule) => ({ rule, reason: reasonFrom(because) }));
}

const reasonFrom = ({ stream }: LedgerEvent): string =>
  `It is recorded in the ${recordOf(categoryOf(stream)).title.toLowerCase()} and carried here by Waymark.`;
