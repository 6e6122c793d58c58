// One case as a story of data: who records what, where and when. It is told by whoever plays it, over HTTP or in
// process, and what Waymark carries from one record to another is no part of it.

/** Who takes part, by their ids in the directory in which the story is told. */
export interface Cast {
  readonly bodies: readonly [council: string, board: string, police: string];
  readonly agencies: readonly [one: string, other: string, third: string];
  readonly unit: string;
  readonly chair: string;
  readonly scrutineer: string;
  readonly reviewer: string;
  /** The person who leads for an agency. */
  leadOf(agency: string): string;
}

/** A record of the case, by the name that it has in the story. */
export type Place =
  | 'case'
  | 'rapid review'
  | 'pack for the Panel'
  | 'practice review'
  | 'advance copies'
  | 'dispute'
  | 'plan'
  | 'first action'
  | 'second action'
  | 'third action'
  | 'meeting';

export const workflowOf = {
  'rapid review': 'rapid-review',
  'pack for the Panel': 'submission',
  'practice review': 'practice-review',
  'advance copies': 'submission',
  dispute: 'dispute',
  plan: 'action-plan',
  'first action': 'action',
  'second action': 'action',
  'third action': 'action',
  meeting: 'meeting',
} as const satisfies Record<Exclude<Place, 'case'>, string>;

/** What is known once it is played: ids that nobody can know beforehand. */
export interface Found {
  idOf(place: Place): string;
  /** The hash of what a pack holds. */
  contentOf(place: Place): string;
}

export interface ToldStep {
  /** The person who records it. */
  readonly by: string;
  readonly on: string;
  readonly place: Place;
  /** The step opens that record. */
  readonly opens?: true;
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** The body in whose name it is decided, where it is a decision. */
  readonly body?: string;
  /** The rules that ask why, each with the reason; no other rule asks. */
  readonly departures?: Readonly<Record<string, string>>;
}

export interface Chapter {
  readonly title: string;
  /** It is asked again for each step, so that a later step may name what an earlier one opened. */
  readonly steps: readonly ((cast: Cast, found: Found) => ToldStep)[];
  /** Records that Waymark has opened by the end of it. */
  readonly opened: readonly Exclude<Place, 'case'>[];
}

type Data = ToldStep['data'] | ((cast: Cast, found: Found) => ToldStep['data']);
type More = Pick<ToldStep, 'opens' | 'departures'> & { readonly body?: 0 | 1 | 2 };
type Teller = 'unit' | 'chair' | 'scrutineer' | 'reviewer' | { readonly leadOf: 0 | 1 | 2 };
export type Step = Chapter['steps'][number];

/** Says who records where, and is told what and when. */
export const by =
  (who: Teller, place: Place) =>
  (on: string, type: string, data: Data, { body, ...more }: More = {}): Step =>
  (cast, found) => ({
    by: typeof who === 'string' ? cast[who] : cast.leadOf(cast.agencies[who.leadOf]),
    on,
    place,
    type,
    data: typeof data === 'function' ? data(cast, found) : data,
    ...(body === undefined ? {} : { body: cast.bodies[body] }),
    ...more,
  });

export const three = [0, 1, 2] as const;
