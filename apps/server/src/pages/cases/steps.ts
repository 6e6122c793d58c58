import { factNamed, own, recordOf, stepsOfTheHouse } from '@waymark/casework';
import type { CaseOpened, OpenedStep, WorkflowHead } from '@waymark/engine/cqrs';
import { recordedFields } from '@waymark/forms';
import { londonDateOf } from '@waymark/ledger';
import { CivilDate, inWords, whenInWords } from '@waymark/statute';
import { amendingShown, type AmendingShown } from './amending';
import { clearFields } from './clear-data';
import { correctedInWords, correctionsIn, type FieldCorrected } from './corrected-fields';
import { departureShown, type DepartureShown } from './departure';
import { houseStep } from './house-steps';
import { saidIn, type Said, type WordsOf } from './said';
import { withoutChildrensNames } from './without-childrens-names';
import { thingsOf } from './things';
import type { TitleOf } from './titles';
import { capitalised } from '../words/counts';

/** One step of a case: what happened and when, when it was recorded and by whom, who decided, what later steps did to it. */
export interface StepShown {
  readonly event: string;
  readonly says: string;
  /** 'Action 2', where the case holds more than one workflow. */
  readonly of: string | null;
  /** 'Happened on 16 June 2026', 'Planned for 3 July 2026' */
  readonly when: string;
  readonly whenNotKnown: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly decided: string | null;
  readonly fields: readonly Said[];
  readonly cut: boolean;
  readonly departures: readonly DepartureShown[];
  /** Its words can no longer be read. */
  readonly lost: 'erased' | 'damaged' | null;
  /** Given where this step led somewhere else than the one before it. */
  readonly stage: string | null;
  /** What this step corrects or takes back, and why. */
  readonly amends: { readonly event: string; readonly says: string; readonly because: string | null } | null;
  readonly corrected: readonly FieldCorrected[];
  readonly correctedBy: readonly string[];
  readonly withdrawnBy: string | null;
  readonly amending: AmendingShown;
}

export interface Showing {
  readonly opened: CaseOpened;
  readonly titleOf: TitleOf;
  /** How long a text may be before it is cut; null: it stands whole. */
  readonly longest: number | null;
  /** What each record of the case is called, by its stream. */
  readonly labels: ReadonlyMap<string, string>;
}

/** A step with the record that it stands in. */
interface InRecord {
  readonly step: OpenedStep;
  readonly category: string;
  readonly name: string;
  readonly stream: string;
}

/** Every step of the case in the order in which it was recorded. A step is worded when it is asked for. */
export interface StepsInOrder {
  /** Their events. */
  readonly events: readonly string[];
  at(place: number): StepShown;
}

export function stepsInOrder({ opened, titleOf, longest, labels }: Showing): StepsInOrder {
  const all = inOrder(opened);
  const things = thingsOf(opened);
  const wordsOf: WordsOf = (from, id) => caseNamed(opened, from, id) ?? things.get(id) ?? titleOf(id);
  const byEvent = new Map(all.map((each) => [each.step.event, each]));
  const corrected = correctionsIn(all.map(({ step }) => step));
  const amending = amendingShown(opened);
  const stages = stagesBefore(all);
  return {
    events: all.map(({ step }) => step.event),
    at: (place) => shown(all[place]!, stages[place]),
  };

  function shown({ step, category, name, stream }: InRecord, before: string | undefined): StepShown {
    const amended = isAmendment(step) ? byEvent.get(String(step.data['event'])) : undefined;
    const fields = amended === undefined ? fieldsOf(step, name) : [];
    return {
      event: step.event,
      says: step.says === 'Further workflow opened' ? openedInWords(step, titleOf) : step.says,
      of: labels.get(streamTold(step, stream)) ?? null,
      when: whenShown(step),
      // A correction's is the corrected step's.
      whenNotKnown: amended === undefined ? step.dateNotKnownBecause : null,
      recordedAt: step.recordedAt,
      recordedBy: recordedInWords(step, opened, titleOf),
      decided: step.decidedBy === null ? null : decidedInWords(step.decidedBy, titleOf),
      fields,
      cut: fields.some(({ cut }) => cut),
      departures: step.departures.map((departure) => departureShown(category, departure)),
      lost: step.sealed === 'erased' || step.sealed === 'damaged' ? step.sealed : null,
      stage: stageReached(category, step.stage, before),
      amends:
        amended === undefined
          ? null
          : {
              event: amended.step.event,
              says: amended.step.says,
              because: (step.data['reason'] as string | undefined) ?? null,
            },
      corrected:
        amended === undefined
          ? []
          : (corrected.get(step.event) ?? []).map((change) =>
              correctedInWords(amended.name, amended.step.type, change, wordsOf),
            ),
      correctedBy: step.correctedBy,
      withdrawnBy: step.withdrawnBy,
      amending: amending(step, stream),
    };
  }

  function fieldsOf(step: OpenedStep, name: string): readonly Said[] {
    if (stepsOfTheHouse.has(step.type)) return houseStep(step, titleOf);
    const fields = recordedFields(name, step.type);
    // What the deadline watch records has no form.
    if (fields.length === 0)
      return clearFields(step.data, titleOf).map(({ name: field, value }) => ({
        name: field,
        paragraphs: [value],
        cut: false,
      }));
    return saidIn(fields, withoutChildrensNames(step.data), { wordsOf, longest });
  }
}

/** This case's own name stands only where it may be one of several: nobody calls it a further one. */
function caseNamed({ cases, head }: CaseOpened, from: string, id: string): string | null {
  if (id !== head.case) return cases.get(id) ?? null;
  return from === 'case' || from === 'case under review' ? (head.workingName ?? head.reference) : null;
}

const isAmendment = ({ type }: OpenedStep): boolean => type === 'FactCorrected' || type === 'StepWithdrawn';

/** At which stage the record stood before each of its steps. */
function stagesBefore(all: readonly InRecord[]): readonly (string | undefined)[] {
  const stages = new Map<string, string>();
  return all.map(({ step, stream }) => {
    const before = stages.get(stream);
    stages.set(stream, step.stage);
    return before;
  });
}

function inOrder({ workflows, ofCase, ofWatch, head }: CaseOpened): readonly InRecord[] {
  const records = [
    ...workflows.map(({ stream, category, name, steps }) => ({ stream, category, name, steps })),
    { stream: `case-${head.case}`, category: 'case', name: 'case', steps: ofCase },
    { stream: `clock-${head.case}`, category: 'clock', name: 'deadline-watch', steps: ofWatch },
  ];
  return records
    .flatMap(({ steps, ...record }) => steps.map((step) => ({ step, ...record })))
    .toSorted(
      (one, other) => compare(one.step.recordedAt, other.step.recordedAt) || one.step.revision - other.step.revision,
    );
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** That a workflow was opened in the case is told of that workflow. */
const streamTold = ({ type, data }: OpenedStep, stream: string): string =>
  type === 'WorkflowStarted' && typeof data['stream'] === 'string' ? data['stream'] : stream;

const openedInWords = ({ data }: OpenedStep, _titleOf: TitleOf): string => {
  const stream = String(data['stream'] ?? '');
  const category = stream.slice(0, stream.indexOf('-'));
  return category === '' ? 'Further record opened' : `${recordOf(category).title} opened in this case`;
};

/** What each workflow of the case is called: by its title, and by its number in the order of opening where there are several. */
export const labelsOf = ({ workflows }: Pick<CaseOpened, 'workflows'>): ReadonlyMap<string, string> =>
  labelsOfHeads(workflows);

/** What tells the records of a case apart; of a case with one record nothing has to. */
export const labelsOfHeads = (workflows: readonly Named[]): ReadonlyMap<string, string> =>
  workflows.length < 2 ? new Map() : namesOfRecords(workflows);

type Named = Pick<WorkflowHead, 'stream' | 'category' | 'title' | 'meeting'>;

/** 'Practice review group, 13 November 2026' */
export const meetingInWords = ({ group, on }: NonNullable<Named['meeting']>): string =>
  `${capitalised(group)}, ${on === null ? 'no day set' : inWords(on)}`;

/** Meetings go by their group and day, as they stand in everybody's diary; other records of a kind by number. */
export function namesOfRecords(workflows: readonly Named[]): ReadonlyMap<string, string> {
  return new Map(
    workflows.map(({ stream, category, title, meeting }) => {
      if (meeting !== null) return [stream, meetingInWords(meeting)];
      const alike = workflows.filter((other) => other.category === category);
      const number = alike.length < 2 ? '' : ` ${alike.findIndex((other) => other.stream === stream) + 1}`;
      return [stream, `${title}${number}`];
    }),
  );
}

/** A meeting or an event that was planned lies ahead of the day on which it was recorded: it had not happened then. */
function whenShown({ occurredOn, recordedAt }: OpenedStep): string {
  const day = CivilDate.safeParse(occurredOn);
  return day.success && day.data > londonDateOf(recordedAt)
    ? `Planned for ${inWords(day.data)}`
    : `Happened ${whenInWords(occurredOn)}`;
}

/** Records with a single stage lead nowhere, so nothing is said of it. */
function stageReached(category: string, stage: string, before: string | undefined): string | null {
  const { stages } = recordOf(category);
  return stage === before || Object.keys(stages).length < 2 ? null : (own(stages, stage) ?? null);
}

const itself: Readonly<Record<string, string>> = {
  'deadline-watch': 'Waymark itself',
  'waymark-policies': 'Waymark itself, from another record',
};

/** Who recorded a step, as far as the reader is told. */
export function recordedInWords(
  { recordedBy }: OpenedStep,
  { people, head }: Pick<CaseOpened, 'people' | 'head'>,
  titleOf: TitleOf,
): string {
  const { person, partnership } = recordedBy;
  const own = itself[person] ?? people.get(person);
  if (own !== undefined) return own;
  const title = titleOf(partnership);
  const hidden = head.seesNames
    ? 'somebody whose name can no longer be read'
    : 'somebody whose name is not shown to you';
  return title === null ? hidden : `${hidden}, of ${title}`;
}

const given: Readonly<Record<string, string>> = {
  here: 'in Waymark',
  meeting: 'at a meeting',
  email: 'by e-mail',
  telephone: 'by telephone',
  letter: 'by letter',
};

export const decidedInWords = (
  { body, capacity, given: how, name }: NonNullable<OpenedStep['decidedBy']>,
  titleOf: TitleOf,
): string =>
  `${name === null ? '' : `${name}, `}${titleOf(body) ?? 'a body that the directory does not name'} (${capacity}), given ${given[how] ?? how}`;

/** What a step of a workflow is called there: 'Rapid review sent to the Panel'. */
export const saysOf = (category: string, type: string): string => factNamed(recordOf(category), type)?.says ?? type;
