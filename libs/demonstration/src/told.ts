import { categoryOf, factNamed, isAmendment, recordOf } from '@waymark/casework';
import type { Recorder } from '@waymark/recording';
import type { Data, Told } from './script/deed';
import type { Step } from './script/step';

/** What has been recorded so far, as later steps need it: streams of cases, and events that are corrected. */
export interface Memory extends Told {
  streamOf(step: Step): string;
  opened(alias: string, at: { case: string; stream: string }): void;
  /** Keeps what a step became, if a later one asks for it. A repeated command names its revision alone. */
  recorded(step: Step, stream: string, revision: number): Promise<void>;
  /** The revision of the subject that whoever types sees on the page before them. */
  revisionSeen(step: Step, stream: string, data: Data): Promise<number | null>;
}

export function openMemory(streams: Recorder['streams']): Memory {
  const cases = new Map<string, { case: string; stream: string }>();
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

  return {
    event: (as) => found(events, `${alias} ${as}`).id,
    caseOf: (other) => found(cases, other).case,
    opened: (opened, at) => void cases.set(opened, at),
    streamOf({ where, deed }) {
      if ('stream' in where) return where.stream;
      if ('opens' in where) throw new Error('A case has no stream before it is opened.');
      alias = where.alias;
      const at = found(cases, alias);
      return deed.onCase === true ? `case-${at.case}` : at.stream;
    },
    async recorded({ where, deed }, stream, revision) {
      if (deed.as === undefined || 'stream' in where) return;
      const event = (await streams.history(stream))[revision]!;
      events.set(`${'opens' in where ? where.opens : where.alias} ${deed.as}`, {
        id: event.id,
        subject: event.subject,
      });
    },
    async revisionSeen({ deed }, stream, data) {
      const { instance } = await streams.load(stream);
      return instance.subjects.get(subjectOf(deed.type, stream, data))?.revision ?? null;
    },
  };
}
