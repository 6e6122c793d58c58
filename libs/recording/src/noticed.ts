import { categoryOf, factNamed, factOf, isAmendment, type Case, type Noticing, type OpenStep } from '@waymark/casework';
import type { CivilDate } from '@waymark/statute';
import type { KeyStore } from '@waymark/vault';
import type { StepCommand } from './command';
import type { LoadedStream } from './loaded-stream';
import { openSteps, type OpenedStep } from './opened-step';
import type { Streams } from './streams';

type Reading = Pick<Streams, 'history' | 'load'>;
type Keys = Pick<KeyStore, 'find'>;

/** Steps by the record that they stand in. */
type StepsOf = (stream: string, types: readonly string[]) => Promise<readonly OpenedStep[]>;

/**
 * What shows of a step beside sealed parts of its record and its case, by the names that its page gives: nothing of what
 * is opened here goes any further. Of a correction, what did not show of the step as it stands.
 */
export async function noticed(
  streams: Reading,
  keys: Keys,
  loaded: LoadedStream,
  command: Pick<StepCommand, 'type' | 'data' | 'occurredOn'>,
  today: CivilDate,
): Promise<readonly string[]> {
  const noticing = Object.entries(loaded.workflow.noticing ?? {});
  if (noticing.length === 0) return [];
  const types = noticing.flatMap(([, { of }]) => of);
  const stepsOf = opened(streams, keys);
  const found = isAmendment(command.type)
    ? await asCorrected(loaded, command, types, stepsOf)
    : asSaid(loaded, command, types);
  if (found === null) return [];
  const { step, stands, event } = found;
  const shown: string[] = [];
  for (const [name, one] of noticing) {
    if (!one.of.includes(step.type)) continue;
    const beside = (await besides(one, loaded, command, streams, stepsOf)).filter((other) => other.event !== event);
    if (one.shows(step, beside, today) && (stands === null || !one.shows(stands, beside, today))) shown.push(name);
  }
  return shown;
}

interface Found {
  readonly step: OpenStep;
  /** The step before it is corrected. */
  readonly stands: OpenStep | null;
  readonly event: string | null;
}

type Said = Parameters<typeof noticed>[3];

function asSaid({ workflow }: LoadedStream, { type, data, occurredOn }: Said, types: readonly string[]): Found | null {
  if (!types.includes(type)) return null;
  const read = factNamed(workflow, type)?.whole.safeParse(data);
  return read?.success === true ? { step: { type, data: read.data, occurredOn }, stands: null, event: null } : null;
}

interface Correction {
  readonly event?: unknown;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly removed?: readonly string[];
  readonly occurredOn?: string;
}

/** What cannot be read is told where it is decided on. */
async function asCorrected(
  { workflow, stream }: LoadedStream,
  { type, data }: Said,
  types: readonly string[],
  stepsOf: StepsOf,
): Promise<Found | null> {
  if (type !== 'FactCorrected' || typeof data !== 'object' || data === null) return null;
  const { event, values = {}, removed = [], occurredOn } = data as Correction;
  const stands = (await stepsOf(stream, types)).find((step) => step.event === event);
  if (stands === undefined || !Array.isArray(removed)) return null;
  const kept = Object.entries(stands.data).filter(([field]) => !removed.includes(field));
  const read = factNamed(workflow, stands.type)?.whole.safeParse({ ...Object.fromEntries(kept), ...values });
  if (read?.success !== true) return null;
  return {
    step: { ...stands, data: read.data, occurredOn: occurredOn ?? stands.occurredOn },
    stands,
    event: stands.event,
  };
}

async function besides(
  { beside }: Noticing,
  { stream, case: caseId, workflow, instance }: LoadedStream,
  { type, data }: Said,
  streams: Reading,
  stepsOf: StepsOf,
): Promise<readonly OpenedStep[]> {
  const itself = categoryOf(stream);
  const further = workflow.noticesIn?.(instance.state as never, { type, data } as never) ?? [];
  const cases = new Set(caseId === null ? further : [caseId, ...further]);
  const records = await Promise.all([...cases].map((one) => streams.load(`case-${one}`)));
  const others = records.flatMap((record) => (record.instance.state as Case).workflows);
  const found: OpenedStep[] = [];
  for (const [category, types] of Object.entries(beside))
    for (const one of category === itself ? [stream] : others.filter((other) => categoryOf(other) === category))
      found.push(...(await stepsOf(one, types)));
  return found;
}

/** Those of these types alone are opened, with what corrected them; those that were taken back are left out. */
const opened =
  (streams: Reading, keys: Keys): StepsOf =>
  async (stream, types) => {
    const wanted = new Set(types);
    const events = (await streams.history(stream)).filter(
      ({ type }) => isAmendment(factOf(type)) || wanted.has(factOf(type)),
    );
    return openSteps((await streams.load(stream)).workflow, events, keys).filter(
      ({ type, withdrawnBy }) => wanted.has(type) && withdrawnBy === null,
    );
  };
