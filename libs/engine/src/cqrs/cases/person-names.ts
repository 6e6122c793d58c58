import { calledIn, openSteps } from '@waymark/recording';
import type { Engine } from '../../engine';

/** How many names stay open in memory. */
const mostNames = 1_000;

const kept = new WeakMap<Engine, Map<string, { readonly revision: number; readonly name: string | null }>>();

/** What a person is called; null where nobody can read it. Opened anew only where the person's record has grown. */
export async function nameOfPerson(engine: Engine, person: string): Promise<string | null> {
  const { recorder, keys } = engine;
  const names = kept.get(engine) ?? new Map<string, { readonly revision: number; readonly name: string | null }>();
  kept.set(engine, names);
  if (keys.state(`person:${person}`) === 'destroyed') {
    names.delete(person);
    return null;
  }
  const { workflow, stream, instance } = await recorder.streams.load(`person-${person}`);
  const known = names.get(person);
  if (known?.revision === instance.revision) return known.name;
  const steps = openSteps(workflow, await recorder.streams.history(stream), keys);
  const { name } = calledIn(steps);
  if (names.size >= mostNames) names.clear();
  names.set(person, { revision: instance.revision, name });
  return name;
}

/** By person; those whose name nobody can read are left out. */
export async function namesOfPeople(engine: Engine, people: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const person of new Set(people)) {
    const name = await nameOfPerson(engine, person);
    if (name !== null) names.set(person, name);
  }
  return names;
}
