import type { Asker } from '@waymark/access';
import type { Case, DecidedBy, Departure, Person } from '@waymark/casework';
import { commandId } from '@waymark/ledger';
import { rolesThatStand, type Actor, type StepCommand } from '@waymark/recording';
import type { Engine } from '../engine';

/** A step as a door hands it over: who, what, when it happened, under which key. */
export interface StepAsked {
  /** Opaque id of the person who asks. */
  readonly person: string;
  /** The Idempotency-Key: the same person with the same key means the same command. */
  readonly key: string;
  readonly type: string;
  readonly data: unknown;
  readonly occurredOn: string;
  readonly dateNotKnownBecause: string | null;
  readonly subjectRevision: number | null;
  /** Stage that was before the person's eyes; left out where none was shown, or none is told. */
  readonly stageSeen?: string | null | undefined;
  readonly decidedBy: (DecidedBy & { readonly name: string | null }) | null;
  readonly departures: readonly Departure[];
}

/** Nobody hides that this exists; the person may not do it. */
export interface NotPermitted {
  readonly answer: 'not permitted';
  readonly because: string;
}

export const noSuchRecord = { answer: 'no such record' } as const;
export type NoSuchRecord = typeof noSuchRecord;

export const commandOf = ({ person, key, ...step }: StepAsked, partnership: string): StepCommand => ({
  ...step,
  commandId: commandId(person, key),
  by: { person, partnership } satisfies Actor,
  causation: null,
});

/** Rights are read from the directory's own records on each request, so that a role given, ended or taken back counts at once. */
export async function personOf({ recorder }: Engine, id: string): Promise<Asker> {
  const { streams } = recorder;
  const state = (await streams.load(`person-${id}`)).instance.state as Person;
  return { ...state, roles: await rolesThatStand(streams, state.roles), person: id };
}

/** Where there is no such case it is led by nobody and shared with nobody, so nobody has a right to it. */
export const caseOf = async ({ recorder }: Engine, id: string): Promise<Case> =>
  (await recorder.streams.load(`case-${id}`)).instance.state as Case;

/** The partnership in whose name a person acts on a case: their own, else the one that leads, else one that shares it. */
export function actingFor(person: Person, { lead, sharedWith }: Case): string {
  const held = new Set(person.roles.map(({ partnership }) => partnership));
  const concerned = [person.partnership, lead, ...sharedWith].filter((id) => id !== null);
  return concerned.find((id) => held.has(id)) ?? person.partnership ?? '';
}
