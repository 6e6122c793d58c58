import {
  belongsTo,
  mayAdminister,
  mayChangeCalendar,
  mayGiveRole,
  mayRecordOnPartnership,
  partnershipsRead,
} from '@waymark/access';
import { factOf, isAmendment, type Agency, type Person, type RoleHeld } from '@waymark/casework';
import { calendarStream, type LoadedStream, type Streams } from '@waymark/recording';
import type { StepAsked } from '../asking';

export type DirectoryKind = 'partnership' | 'agency' | 'person' | 'calendar';

/** The calendar is one for all. */
export const streamOfDirectory = (kind: DirectoryKind, id: string): string =>
  kind === 'calendar' ? calendarStream : `${kind}-${id}`;

/** In the name of which partnership the step may be recorded; null: not by this person. */
export async function directoryRight(
  kind: DirectoryKind,
  loaded: LoadedStream,
  person: Person,
  step: StepAsked,
  streams: Streams,
): Promise<string | null> {
  const { instance, stream } = loaded;
  const data = (step.data ?? {}) as { partnership?: unknown; event?: unknown; values?: unknown };
  const named = typeof data.partnership === 'string' ? data.partnership : null;
  switch (kind) {
    case 'calendar':
      return mayChangeCalendar(person) ? (person.partnership ?? partnershipsRead(person)[0] ?? null) : null;
    case 'partnership': {
      const partnership = stream.slice('partnership-'.length);
      const of = await amended(streams, stream, step);
      return [step.type, ...of].every((type) => mayRecordOnPartnership(person, partnership, type)) ? partnership : null;
    }
    case 'agency': {
      const partnership = await homeOfAgency(streams, loaded);
      // Both where it belongs and where it would belong: nobody hands an agency over alone, by a correction neither.
      const moves = Object.hasOwn((data.values ?? {}) as object, 'partnership');
      if (moves || (named !== null && partnership !== null && named !== partnership)) return null;
      return administered(person, partnership ?? named);
    }
    case 'person':
      return personRight(instance.state as Person, person, step, named, stream, streams);
  }
}

/** Whose an agency is; one that was taken back stays with the partnership that had registered it. */
export async function homeOfAgency(streams: Streams, { instance, stream }: LoadedStream): Promise<string | null> {
  const { partnership } = instance.state as Agency;
  if (partnership !== null || instance.revision < 0) return partnership;
  const registered = (await streams.history(stream)).find(({ type }) => factOf(type) === 'AgencyRegistered');
  return (registered?.data['partnership'] as string | undefined) ?? null;
}

/** The step that a correction or a withdrawal is about: whoever may not record it may not amend it. */
async function amended(streams: Streams, stream: string, step: StepAsked): Promise<string[]> {
  if (!isAmendment(step.type)) return [];
  const { event } = (step.data ?? {}) as { event?: unknown };
  return (await streams.history(stream)).filter(({ id }) => id === event).map(({ type }) => factOf(type));
}

const administered = (person: Person, partnership: string | null): string | null =>
  partnership !== null && mayAdminister(person, partnership) ? partnership : null;

/**
 * A role is given by those who administer its partnership, to anyone in the directory. A role is ended or taken back and
 * given anew, never corrected: a correction could turn it into one that its giver may not give. That it was given or
 * ended is taken back by those who may give it.
 */
async function personRight(
  of: Person,
  by: Person,
  step: StepAsked,
  named: string | null,
  stream: string,
  streams: Streams,
): Promise<string | null> {
  if (step.type === 'RoleGiven' || step.type === 'RoleEnded') {
    return named !== null && mayGiveRole(by, step.data as RoleHeld) ? named : null;
  }
  const { event, values } = (step.data ?? {}) as { event?: unknown; values?: object };
  const amended = isAmendment(step.type) ? (await streams.history(stream)).find(({ id }) => id === event) : undefined;
  if (step.type === 'StepWithdrawn') {
    if (amended === undefined || !['RoleGiven', 'RoleEnded'].includes(factOf(amended.type))) return null;
    const held = amended.data as unknown as RoleHeld;
    return mayGiveRole(by, held) && (named === null || named === held.partnership) ? held.partnership : null;
  }
  const home = administered(by, of.partnership ?? named);
  if (home === null || (named !== null && named !== home)) return null;
  if (!isAmendment(step.type)) return home;
  const harmless =
    (amended === undefined || factOf(amended.type) === 'PersonRegistered') &&
    !Object.hasOwn(values ?? {}, 'partnership');
  return harmless ? home : null;
}

/** Whether the person may know that the other is in the directory. */
export const mayKnowOf = (by: Person, of: Person): boolean =>
  [of.partnership, ...of.roles.map(({ partnership }) => partnership)].some((id) => id !== null && belongsTo(by, id));
