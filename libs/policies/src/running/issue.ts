import { categoryOf, recordOf } from '@waymark/casework';
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
  let command = await commandFor(errand, because, recorder);
  let asked: readonly string[] = [];
  if ('stream' in errand.into && (await isThere(errand.into.stream, recorder)) === false) return 'no such record';
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

async function commandFor(errand: Errand, because: LedgerEvent, { streams }: Recorder): Promise<StepCommand> {
  const caseId = 'stream' in errand.into ? (await streams.load(errand.into.stream)).case : errand.into.case;
  const { lead } = (await streams.load(`case-${caseId}`)).instance.state as { lead: string | null };
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
