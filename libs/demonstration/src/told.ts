import { categoryOf, factNamed, isAmendment, recordOf, type Case } from '@waymark/casework';
import type { Recorder } from '@waymark/recording';
import type { CaseRecord, Data, Place, Told } from './script/deed';
import type { Step } from './script/step';

/** What has been recorded so far, as later steps need it: records of cases, and events that are corrected. */
export interface Memory extends Told {
  /** Where a step is recorded; null: there is no such record, and the step is left out. */
  streamOf(step: Step): Promise<string | null>;
  opened(alias: string, at: { case: string; stream: string }): void;
  openedIn(step: Step, stream: string): void;
  /** Keeps what a step became, if a later one asks for it. A repeated command names its revision alone. */
  recorded(step: Step, outcome: Recorded): Promise<void>;
  /** The revision of the subject that whoever types sees on the page before them. */
  revisionSeen(step: Step, stream: string, data: Data): Promise<number | null>;
}

export interface Recorded {
  readonly stream: string;
  readonly revision: number;
  readonly event: string | null;
  readonly subject: string | null;
}

interface OpenedCase {
  readonly case: string;
  readonly stream: string;
  /** By stream: the name that the deed gave which opened it. */
  readonly names: Map<string, string>;
}

export function openMemory(streams: Recorder['streams']): Memory {
  const cases = new Map<string, OpenedCase>();
  const events = new Map<string, { id: string; subject: string }>();
  let alias = '';

  const found = <Value>(kept: ReadonlyMap<string, Value>, key: string): Value => {
    const value = kept.get(key);
    if (value === undefined) throw new Error(`The script speaks of ${key} before it is recorded.`);
    return value;
  };
  const subjectOf = (type: string, stream: string, data: Data): string =>
    isAmendment(type)
      ? [...events.values()].find(({ id }) => id === data['event'])!.subject
      : factNamed(recordOf(categoryOf(stream)), type)!.subject(data as never);

  const recordsOf = async ({ case: caseId, names }: OpenedCase): Promise<CaseRecord[]> => {
    const { workflows } = (await streams.load(`case-${caseId}`)).instance.state as Case;
    return Promise.all(
      workflows.map(async (stream) => ({
        stream,
        category: categoryOf(stream),
        id: stream.slice(stream.indexOf('-') + 1),
        as: names.get(stream) ?? null,
        state: (await streams.load(stream)).instance.state,
      })),
    );
  };
  const record = async (place: Place): Promise<CaseRecord> => {
    const there = place(await recordsOf(found(cases, alias)));
    if (there === undefined) throw new Error(`The script speaks of a record of ${alias} before it is opened.`);
    return there;
  };

  return {
    event: (as) => found(events, `${alias} ${as}`).id,
    caseOf: (other) => found(cases, other).case,
    record,
    opened(opened, at) {
      alias = opened;
      cases.set(opened, { ...at, names: new Map() });
    },
    openedIn({ deed }, stream) {
      found(cases, alias).names.set(stream, deed.opens!.as);
    },
    async streamOf({ where, deed }) {
      if ('stream' in where) return where.stream;
      if ('opens' in where) throw new Error('A case has no stream before it is opened.');
      alias = where.alias;
      const at = found(cases, alias);
      if (deed.onCase === true) return `case-${at.case}`;
      if (deed.in === undefined) return at.stream;
      const there = deed.in(await recordsOf(at));
      return there === undefined && deed.ifThere === true ? null : (there ?? (await record(deed.in))).stream;
    },
    async recorded({ where, deed }, { stream, revision, event: id, subject }) {
      if (deed.as === undefined || 'stream' in where) return;
      const key = `${'opens' in where ? where.opens : where.alias} ${deed.as}`;
      if (id !== null && subject !== null) events.set(key, { id, subject });
      else events.set(key, (await streams.history(stream))[revision]!);
    },
    async revisionSeen({ deed }, stream, data) {
      const { instance } = await streams.load(stream);
      return instance.subjects.get(subjectOf(deed.type, stream, data))?.revision ?? null;
    },
  };
}
