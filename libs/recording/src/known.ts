import { decidingOn, type Agency, type Calendar, type Case, type Known, type Partnership } from '@waymark/casework';
import { asKnownOn, builtInCalendar } from '@waymark/statute';
import type { LoadedStream, Streams } from './streams';

export const calendarStream = 'calendar-england-and-wales';

/** What a decision may know beside its own stream: gathered from the directory's streams, never from a read model. */
export async function knownFor(
  streams: Streams,
  loaded: LoadedStream,
  mentioned: readonly string[],
  partnershipOfActor: string,
  today: string,
): Promise<Known> {
  const lead = await leadOf(streams, loaded, partnershipOfActor);
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
    extraRecipients: partnership.extraRecipients ?? [],
    settings: { rapidReviewBasis: partnership.basis, panelLetterWorkingDays: partnership.panelLetterWorkingDays },
  };
}

/** The lead partnership is a fact of the case's stream; a directory record has none, there the recorder's serves. */
async function leadOf(streams: Streams, { case: caseId }: LoadedStream, partnershipOfActor: string): Promise<string> {
  if (caseId === null) return partnershipOfActor;
  const { lead } = (await streams.load(`case-${caseId}`)).instance.state as Case;
  return lead ?? partnershipOfActor;
}
