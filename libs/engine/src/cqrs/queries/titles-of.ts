import type { Agency, Partnership } from '@waymark/casework';
import type { Streams } from '@waymark/recording';

/** Public names of agencies, of the bodies of these partnerships and of the partnerships: they stand in clear. */
export async function titlesOf(
  streams: Streams,
  partnerships: Iterable<string>,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const titles = new Map<string, string>();
  for (const id of new Set(partnerships)) {
    const { name, bodies } = (await streams.load(`partnership-${id}`)).instance.state as Partnership;
    if (name !== null) titles.set(id, name);
    for (const { body, title } of bodies) titles.set(body, title);
  }
  for (const id of new Set(ids)) {
    if (titles.has(id)) continue;
    const { name } = (await streams.load(`agency-${id}`)).instance.state as Agency;
    if (name !== null) titles.set(id, name);
  }
  return titles;
}
