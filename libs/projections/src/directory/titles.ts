import type { Views } from '../views/openViews';

/** Words for the id of an agency, of a deciding body or of a partnership; null for everything else. Never a person's. */
export type TitleOf = (id: string) => string | null;

interface Bodies {
  readonly bodies?: readonly { readonly body: string; readonly title: string }[];
}

/** Public names for these ids, and for the deciding bodies of a partnership. */
export async function titlesFor({ db }: Views, partnership: string, ids: ReadonlySet<string>): Promise<TitleOf> {
  const streams = [`partnership-${partnership}`, ...[...ids].map((id) => `agency-${id}`)];
  const rows = await db
    .selectFrom('directory')
    .select(['id', 'name', 'state'])
    .where('stream', 'in', streams)
    .execute();
  const titles = new Map<string, string>();
  for (const { id, name, state } of rows) {
    if (name !== null) titles.set(id, name);
    if (id !== partnership) continue;
    for (const { body, title } of (JSON.parse(state) as Bodies).bodies ?? []) titles.set(body, title);
  }
  return (id) => titles.get(id) ?? null;
}
