import {
  categoryOf,
  type Agency,
  type Calendar,
  type Case,
  type Known,
  type Person,
  type Step,
} from '@waymark/casework';
import { asKnownOn, builtInCalendar } from '@waymark/statute';
import type { Actor } from './command';
import { decidingAmong, partnershipsThatLed } from './deciding-in-case';
import type { LoadedStream } from './loaded-stream';
import { rolesThatStand } from './roles-that-stand';
import { stillOwed } from './still-owed';
import type { Streams } from './streams';

export const calendarStream = 'calendar-england-and-wales';

/** Where nothing is being recorded: what may be known of the steps that could come. */
export const noStep = { type: '', data: {} };

/** What no record of the directory tells of the others, and a read model does. Rules that look at it only ask. */
export interface DirectoryKnown {
  /** The ids of the agencies in a partnership's directory. */
  agenciesOf(partnership: string): Promise<readonly string[]>;
  /** Whether somebody holds a role in a partnership that records. */
  hasRecorders(partnership: string): Promise<boolean>;
  /** The ids of the people of a partnership's directory who act for a deciding body. */
  actingForBodies(partnership: string): Promise<readonly string[]>;
}

/** Where nothing is recorded in the directory, or no read model is kept of it. */
export const noDirectory: DirectoryKnown = {
  agenciesOf: () => Promise.resolve([]),
  hasRecorders: () => Promise.resolve(true),
  actingForBodies: () => Promise.resolve([]),
};

/**
 * What a decision may know beside its own stream: gathered from the streams of the directory and of the case. Which agencies
 * a partnership has, and whether anybody records there, streams cannot tell: those alone come from a read model, by
 * `directory`.
 */
export async function knownFor(
  streams: Streams,
  loaded: LoadedStream,
  step: { readonly type: string; readonly data: unknown },
  actor: Actor,
  today: string,
  directory: DirectoryKnown,
): Promise<Known> {
  const { workflow, instance } = loaded;
  const mentioned = workflow.mentions(instance.state, step as unknown as Step);
  const opened = new Set<string>();
  for (const stream of workflow.refersTo?.(step as unknown as Step) ?? []) {
    if ((await streams.load(stream)).instance.revision >= 0) opened.add(stream);
  }
  const unmanned = await withoutRecorders(opened, directory);
  const led = await ledIn(streams, loaded, actor);
  const { lead } = led;
  const concerned = [lead, ...led.sharedWith];
  const person = (await streams.load(`person-${actor.person}`)).instance.state as Person;
  const roles = await rolesThatStand(streams, person.roles);
  const partnerships = await partnershipsThatLed(led, streams.load);
  const partnership = partnerships.get(lead)!;
  const calendar =
    ((await streams.load(calendarStream)).instance.state as Calendar | null)?.calendar ?? builtInCalendar;
  const titles = new Map<string, string>();
  for (const [id, { name, bodies }] of partnerships) {
    for (const { body, title } of bodies) titles.set(body, title);
    if (name !== null) titles.set(id, name);
  }
  for (const id of new Set(mentioned)) {
    if (titles.has(id)) continue;
    const { name } = (await streams.load(`agency-${id}`)).instance.state as Agency;
    if (name !== null) titles.set(id, name);
  }
  return {
    today,
    calendar: asKnownOn(calendar, today),
    decidingOn: decidingAmong(led, partnerships),
    titleOf: (id) => titles.get(id) ?? '',
    isOpened: (stream) => opened.has(stream),
    hasRecorders: (id) => !unmanned.has(id),
    stillOwed: await stillOwed(streams, loaded, step),
    otherAgencies: await otherAgencies(streams, loaded, lead, directory),
    actsFor: roles.flatMap(({ agency }) => agency ?? []),
    actorRoles: roles.filter(({ partnership }) => concerned.includes(partnership)).map(({ role }) => role),
    extraRecipients: partnership.extraRecipients ?? [],
    settings: { rapidReviewBasis: partnership.basis, panelLetterWorkingDays: partnership.panelLetterWorkingDays },
  };
}

/** Of the partnerships that a step names, those in which nobody records. */
async function withoutRecorders(named: ReadonlySet<string>, directory: DirectoryKnown): Promise<ReadonlySet<string>> {
  const without = new Set<string>();
  for (const stream of named) {
    const [category, id] = [categoryOf(stream), stream.slice(stream.indexOf('-') + 1)];
    if (category === 'partnership' && !(await directory.hasRecorders(id))) without.add(id);
  }
  return without;
}

/** Which there are, the directory's list tells; what each is called, its own record. */
async function otherAgencies(
  streams: Streams,
  { workflow, instance, stream }: LoadedStream,
  recorder: string,
  directory: DirectoryKnown,
): Promise<string[]> {
  if (workflow.name !== 'agency') return [];
  const { partnership } = instance.state as Agency;
  const others = (await directory.agenciesOf(partnership ?? recorder))
    .map((id) => `agency-${id}`)
    .filter((id) => id !== stream);
  const records = await Promise.all(others.map((other) => streams.load(other)));
  return records.flatMap(({ instance: { state } }) => (state as Agency).name ?? []);
}

/**
 * The partnership that leads, those that led before, and those that share: facts of the case's stream. A directory record
 * belongs to no case, there the recorder's own serves.
 */
async function ledIn(
  streams: Streams,
  { case: caseId }: LoadedStream,
  { partnership }: Actor,
): Promise<Pick<Case, 'leads' | 'sharedWith'> & { readonly lead: string }> {
  if (caseId === null) return { lead: partnership, sharedWith: [] };
  const record = (await streams.load(`case-${caseId}`)).instance.state as Case;
  return { ...record, lead: record.lead ?? partnership };
}
