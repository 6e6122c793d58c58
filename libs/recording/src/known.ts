import {
  decidingOn,
  type Agency,
  type Calendar,
  type Case,
  type Known,
  type Partnership,
  type Person,
} from '@waymark/casework';
import { asKnownOn, builtInCalendar } from '@waymark/statute';
import type { Actor } from './command';
import type { LoadedStream, Streams } from './streams';

export const calendarStream = 'calendar-england-and-wales';

/** What a decision may know beside its own stream: gathered from the directory's streams, never from a read model. */
export async function knownFor(
  streams: Streams,
  loaded: LoadedStream,
  mentioned: readonly string[],
  actor: Actor,
  today: string,
): Promise<Known> {
  const concerned = await partnershipsOf(streams, loaded, actor);
  const [lead] = concerned;
  const { roles } = (await streams.load(`person-${actor.person}`)).instance.state as Person;
  const partnership = (await streams.load(`partnership-${lead}`)).instance.state as Partnership;
  const calendar =
    ((await streams.load(calendarStream)).instance.state as Calendar | null)?.calendar ?? builtInCalendar;
  const titles = new Map(partnership.bodies.map(({ body, title }) => [body, title]));
  if (partnership.name !== null) titles.set(lead, partnership.name);
  for (const id of new Set(mentioned)) {
    if (titles.has(id)) continue;
    const { name } = (await streams.load(`agency-${id}`)).instance.state as Agency;
    if (name !== null) titles.set(id, name);
  }
  return {
    today,
    calendar: asKnownOn(calendar, today),
    decidingOn: (day) => decidingOn(partnership, day),
    titleOf: (id) => titles.get(id) ?? '',
    actsFor: roles.flatMap(({ agency }) => agency ?? []),
    actorRoles: roles.filter(({ partnership }) => concerned.includes(partnership)).map(({ role }) => role),
    extraRecipients: partnership.extraRecipients ?? [],
    settings: { rapidReviewBasis: partnership.basis, panelLetterWorkingDays: partnership.panelLetterWorkingDays },
  };
}

/**
 * The partnership that leads, and those that share: facts of the case's stream. A directory record belongs to no case,
 * there the recorder's own serves.
 */
async function partnershipsOf(
  streams: Streams,
  { case: caseId }: LoadedStream,
  { partnership }: Actor,
): Promise<readonly [string, ...string[]]> {
  if (caseId === null) return [partnership];
  const { lead, sharedWith } = (await streams.load(`case-${caseId}`)).instance.state as Case;
  return [lead ?? partnership, ...sharedWith];
}
