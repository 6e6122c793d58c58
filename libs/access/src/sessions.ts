/** Who is signed in, kept on the server. The browser holds 256 random bits that mean nothing, and here stands their hash. */
export interface SessionStore {
  /** Both texts are in this answer alone. */
  begin(asked: SessionAsked): BegunSession;
  /** The session of this cookie, whatever became of it; null where there never was one. An open one was seen now. */
  find(text: string, now: string): FoundSession | null;
  /** The session for which a form was drawn, whatever became of it. */
  ofForm(form: string, now: string): FoundSession | null;
  /** The open sessions of a person, the latest first. */
  openOf(person: string, now: string): Session[];
  /** False when the person has no such session. */
  end(person: string, id: string, at: string): boolean;
  /** All of a person's, but for one that may go on; how many were ended. */
  endAllOf(person: string, at: string, except?: string): number;
}

export interface SessionAsked {
  readonly person: string;
  /** What it is called in the list of sessions: "Firefox on Linux". */
  readonly device: string;
  readonly at: string;
}

export interface BegunSession {
  readonly id: string;
  /** For the cookie. */
  readonly text: string;
}

export interface Session {
  /** Names the session in lists and when it is ended; it opens nothing. */
  readonly id: string;
  readonly person: string;
  readonly device: string;
  readonly startedAt: string;
  readonly seenAt: string;
  readonly endedAt: string | null;
}

export interface FoundSession extends Session {
  readonly open: boolean;
}

/** Nobody looked for so long: a desk in an open office is left for a meeting. */
export const idleMinutes = 60;
/** However busy: a working day, and the next one begins with signing in. */
export const longestHours = 12;

const minute = 60_000;

export const isOpen = ({ startedAt, seenAt, endedAt }: Session, now: string): boolean =>
  endedAt === null &&
  Date.parse(now) - Date.parse(seenAt) < idleMinutes * minute &&
  Date.parse(now) - Date.parse(startedAt) < longestHours * 60 * minute;
