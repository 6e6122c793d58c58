import { NO_STREAM, type AppendToStreamOptions, type JSONEventData } from '@eventstore/db-client';
import { revisionAfter, standsAlready, type AppendRequest } from '../append/judge-append';
import { AppendTooLarge, OutcomeUnknown, StoreUnavailable, WrongExpectedRevision } from '../port';
import type { Appended, ExpectedRevision, Position } from '../port';
import type { Connection } from './connection';
import { Pauses } from './pauses';
import { describe, meaningOf } from './server-error';
import { toServer } from './server-event';
import type { ServerReader } from './server-reader';
import { within } from './time-limit';

type Attempt =
  | { readonly done: Appended }
  | { readonly refused: Error }
  /** Asked for something that this server does not give, now or later. */
  | { readonly denied: string }
  | { readonly again: string; readonly perhapsWritten: boolean };

const firstPause = 20;
const longestPause = 1_000;
/** Of the deadline. An attempt on a connection that died silently must leave time for another. */
const attemptShare = 1 / 3;
const shortestAttempt = 10;

/** Kept apart from the attempt's answer, because an attempt whose time is over gives none. */
interface Progress {
  readonly end: number;
  sent: boolean;
}

/**
 * Appends by the client's unary path, with a time limit of our own, and reads back what stands there before it answers.
 *
 * The reading is needed because the server compares ids alone: two processes that record one command at the same moment
 * would both be told that their bytes are stored, and the loser's next event would be chained to a hash that nobody has.
 */
export class ServerAppender {
  constructor(
    private readonly connection: Connection,
    private readonly reader: ServerReader,
    private readonly deadline: number,
  ) {}

  /** The same ids at the same explicit revision can be sent again and again: they are written once at most. */
  async append(request: AppendRequest, bytes: number): Promise<Appended> {
    const events = request.events.map(toServer);
    const end = performance.now() + this.deadline;
    const pauses = new Pauses(firstPause, longestPause);
    let perhapsWritten = false;
    for (;;) {
      const limit = Math.min(this.deadline * attemptShare, end - performance.now());
      const progress: Progress = { end: performance.now() + limit, sent: false };
      const attempt = await within(limit, this.attempt(request, events, bytes, progress)).catch(
        (error: unknown): Attempt => ({ again: describe(error), perhapsWritten: progress.sent }),
      );
      if ('done' in attempt) return attempt.done;
      if ('refused' in attempt) throw attempt.refused;
      if ('denied' in attempt) throw this.unsettled('refuses the append', attempt.denied, perhapsWritten);
      perhapsWritten ||= attempt.perhapsWritten;
      await pauses.pause(end - performance.now());
      if (end - performance.now() >= shortestAttempt) continue;
      throw this.unsettled('gave no clear answer in time', attempt.again, perhapsWritten);
    }
  }

  private async attempt(
    request: AppendRequest,
    events: readonly JSONEventData[],
    bytes: number,
    progress: Progress,
  ): Promise<Attempt> {
    const before = await this.reader.newestKnown();
    const timeLeft = progress.end - performance.now();
    // Nobody waits for this attempt any more: another one is under way, or the caller has had an answer.
    if (timeLeft <= 0) return { again: 'the time was over before anything was sent', perhapsWritten: false };
    progress.sent = true;
    const sent = await this.send(request, events, timeLeft).catch((error: unknown) => ({ error }));
    if (!('error' in sent)) return this.readBack(request, before, () => this.reader.headOf(request.stream));
    const meaning = meaningOf(sent.error);
    switch (meaning.says) {
      case 'wrong revision':
        return this.readBack(request, before, async () => meaning.actual);
      case 'too large':
        return { refused: new AppendTooLarge(bytes, meaning.limit) };
      case 'refused':
        return { denied: describe(sent.error) };
      case 'not sent':
        return { again: describe(sent.error), perhapsWritten: false };
      case 'nothing certain':
        return { again: describe(sent.error), perhapsWritten: true };
    }
  }

  private async send(request: AppendRequest, events: readonly JSONEventData[], deadline: number): Promise<object> {
    const { client, credentials } = this.connection;
    const expectedRevision = request.expected === 'no stream' ? NO_STREAM : BigInt(request.expected);
    const options: AppendToStreamOptions = { expectedRevision, credentials, requiresLeader: true, deadline };
    return client.appendToStream(request.stream, [...events], options);
  }

  private async readBack(
    { stream, expected, events }: AppendRequest,
    before: Position,
    actual: () => Promise<ExpectedRevision>,
  ): Promise<Attempt> {
    const recorded = await this.reader.readSome(stream, revisionAfter(expected), events.length);
    const last = standsAlready(events, recorded);
    if (!last) return { refused: new WrongExpectedRevision(stream, expected, await actual()) };
    // What is written now stands behind everything that was known before.
    return { done: { revision: last.revision, position: last.position, repeated: last.position <= before } };
  }

  private unsettled(what: string, reason: string, perhapsWritten: boolean): Error {
    const told = this.connection.scrub(`The event store ${what} (${reason}).`);
    return perhapsWritten ? new OutcomeUnknown(told) : new StoreUnavailable(told);
  }
}
