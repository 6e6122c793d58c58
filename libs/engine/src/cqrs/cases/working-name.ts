import { seesNames, type Asker } from '@waymark/access';
import { childrensNamesIn, lastHappened, namesAChild, rapidReview, type Case } from '@waymark/casework';
import { openSteps, type OpenedStep } from '@waymark/recording';
import type { SealedName } from '@waymark/projections';
import type { Engine } from '../../engine';
import { namesFor } from '../queries/opened-name';
import { hiddenName } from './hidden-names';

// What a case is called. A neutral word stands open to all who see the case; a child's own name that is kept as its working
// name, with a reason, is hidden from whoever sees no names, and they find nothing by it.

type Where = Pick<Engine, 'recorder' | 'keys'>;

interface OfCase {
  readonly caseId: string;
  readonly record: Case;
}

/** As the case's own record has it, for whoever looks at that case. */
export async function workingNameFor(
  engine: Engine,
  { id, record, seesNames: named }: { readonly id: string; readonly record: Case; readonly seesNames: boolean },
): Promise<string | null> {
  const name = await workingNameOf(engine, id);
  return named || name === null ? name : withoutAChild(name, await childrensNames(engine, { caseId: id, record }));
}

export type WorkingNames = (caseId: string, sealed: SealedName | null) => string | null;

/** As a list of many cases has them, sealed, for whoever reads it. Nothing of it outlives the page. */
export async function workingNamesFor(engine: Where, asker: Asker, cases: Iterable<OfCase>): Promise<WorkingNames> {
  const holders = new Map<string, HoldsAChild>();
  for (const of of cases)
    if (!holders.has(of.caseId) && !seesNames(asker, of.record))
      holders.set(of.caseId, await childrensNames(engine, of));
  const nameOf = namesFor(engine.keys);
  return (caseId, sealed) => {
    const name = nameOf(sealed);
    return name === null ? null : withoutAChild(name, holders.get(caseId) ?? holdsNone);
  };
}

/** The working names of a case that was ever called by a child's own, without that; null of any other. */
export async function neutralNamesIn(engine: Where, of: OfCase): Promise<readonly string[] | null> {
  const holdsAChild = await childrensNames(engine, of);
  if (holdsAChild === holdsNone) return null;
  const given = (await namingOf(engine, of.caseId)).filter(isGiven).map(({ data }) => String(data['name'] ?? ''));
  return given.filter((name) => !holdsAChild(name));
}

type HoldsAChild = (name: string) => boolean;

const holdsNone: HoldsAChild = () => false;

const withoutAChild = (name: string, holdsAChild: HoldsAChild): string => (holdsAChild(name) ? hiddenName : name);

/** Per case, as which revisions of its records it was found never to have been called by a child's name. */
const neutral = new WeakMap<Where['recorder'], Map<string, string>>();

/** `holdsNone` itself where no working name that the case ever had is a child's. */
async function childrensNames({ recorder, keys }: Where, { caseId, record }: OfCase): Promise<HoldsAChild> {
  const { streams } = recorder;
  const known = neutral.get(recorder) ?? new Map<string, string>();
  neutral.set(recorder, known);
  const reviews = record.workflows.filter((stream) => stream.startsWith(`${rapidReview.category}-`));
  const loaded = await Promise.all([`case-${caseId}`, ...reviews].map((stream) => streams.load(stream)));
  const standing = loaded.map(({ instance }) => instance.revision).join();
  if (known.get(caseId) === standing) return holdsNone;
  const [own = [], ...others] = await Promise.all(
    loaded.map(async ({ workflow, stream }) => openSteps(workflow, await streams.history(stream), keys)),
  );
  const children = others.flat().flatMap(everSaid).flatMap(childrensNamesIn);
  const holdsAChild = (name: string) => namesAChild(name, children);
  const given = own.filter(({ type }) => type === 'WorkingNameGiven' || type === 'FactCorrected');
  if (given.flatMap(everSaid).some(({ data }) => holdsAChild(String(data['name'] ?? '')))) return holdsAChild;
  if (known.size >= mostNames) known.clear();
  known.set(caseId, standing);
  return holdsNone;
}

/** A step as it stands, as it was first recorded, and a correction by what it brought: what was said once is known. */
function everSaid({ type, data, firstRecorded }: OpenedStep): Pick<OpenedStep, 'data'>[] {
  if (type === 'FactCorrected') return [{ data: (data['values'] ?? {}) as OpenedStep['data'] }];
  return firstRecorded === null ? [{ data }] : [{ data }, firstRecorded];
}

/** How many working names stay open in memory: an agenda has those of every review that is open. */
const mostNames = 2_000;

const kept = new WeakMap<Engine, Map<string, { readonly revision: number; readonly name: string | null }>>();

/** Opened anew only where the case's record has grown, and never once its key is gone. */
async function workingNameOf(engine: Engine, id: string): Promise<string | null> {
  const { recorder, keys } = engine;
  const names = kept.get(engine) ?? new Map<string, { readonly revision: number; readonly name: string | null }>();
  kept.set(engine, names);
  if (keys.state(`case:${id}`) === 'destroyed') {
    names.delete(id);
    return null;
  }
  const { instance } = await recorder.streams.load(`case-${id}`);
  const known = names.get(id);
  if (known?.revision === instance.revision) return known.name;
  const { revision } = instance;
  const name = workingNameIn(await namingOf(engine, id));
  if (names.size >= mostNames) names.clear();
  names.set(id, { revision, name });
  return name;
}

async function namingOf({ recorder, keys }: Where, id: string): Promise<readonly OpenedStep[]> {
  const { workflow, stream } = await recorder.streams.load(`case-${id}`);
  const naming = (await recorder.streams.history(stream)).filter(({ type }) =>
    /\.(WorkingNameGiven|FactCorrected|StepWithdrawn)$/.test(type),
  );
  return openSteps(workflow, naming, keys);
}

const isGiven = ({ type, withdrawnBy }: OpenedStep): boolean => type === 'WorkingNameGiven' && withdrawnBy === null;

export const workingNameIn = (steps: readonly OpenedStep[]): string | null =>
  (lastHappened(steps.filter(isGiven))?.data['name'] as string | undefined) ?? null;
