import {
  agenciesOf,
  keptFor,
  keptOrMade,
  partnershipsIn,
  type PartnershipEntry,
  type Views,
} from '@waymark/projections';
import { criteria, recipientNames } from '@waymark/statute';

/** Words for an id, where it is a public body's or the statute's; null for everything else. Never a person's name. */
export type TitleOf = (id: string) => string | null;

/** The names of partnerships, their bodies and agencies: public bodies all, so they stand in clear. */
export function titlesFrom(
  partnerships: readonly PartnershipEntry[],
  agencies: readonly { readonly id: string; readonly name: string | null }[],
): TitleOf {
  const titles = new Map<string, string>(Object.entries(recipientNames));
  for (const { id, words } of criteria) titles.set(id, words);
  for (const { id, name, bodies } of partnerships) {
    if (name !== null) titles.set(id, name);
    for (const { body, title } of bodies) titles.set(body, title);
  }
  for (const { id, name } of agencies) if (name !== null) titles.set(id, name);
  return (id) => titles.get(id) ?? null;
}

const titles = keptFor<Views, Promise<TitleOf>>(1);

/** Read anew only where something was recorded in the directory since: every page of a case asks for them. */
export const titlesIn = (views: Views): Promise<TitleOf> =>
  keptOrMade(titles(views), 'all', views.standingOf('directory'), async () =>
    titlesFrom(await partnershipsIn(views), await agenciesOf(views, null)),
  );
