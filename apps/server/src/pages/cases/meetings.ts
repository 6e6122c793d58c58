import { lastHappened, isDayOpen, type Meeting, type RapidReview } from '@waymark/casework';
import type { CaseOpened, OpenedStep, OpenedWorkflow } from '@waymark/engine/cqrs';
import { capital } from '@waymark/forms';
import { inWords } from '@waymark/statute';
import { lastPlanOfEach, standingOfEach, stepsOf, textIn, workflowsOf } from './standing';
import type { WordsOf } from './said';

/** A meeting of the case, with who came. */
export interface MeetingShown {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly colour: string;
  readonly on: string;
  readonly place: string | null;
  readonly how: string | null;
  readonly attendance: readonly AttendanceRow[];
  readonly apologies: readonly string[];
  readonly people: readonly string[];
  readonly notes: string | null;
  readonly decisions: readonly { readonly by: string; readonly decided: string; readonly why: string }[];
  /** The meeting's own record, where it has one. */
  readonly instance: string | null;
  readonly event: string | null;
}

interface AttendanceRow {
  readonly body: string;
  readonly as: string | null;
  readonly seniority: string | null;
  readonly authority: string | null;
}

/** Meetings within the rapid review and meetings with a record of their own, the latest first. */
export function meetingsShown(opened: Pick<CaseOpened, 'workflows'>, wordsOf: WordsOf): readonly MeetingShown[] {
  const within = workflowsOf(opened, 'rapidReview').flatMap((review) => withinReview(review, wordsOf));
  const own = workflowsOf(opened, 'meeting').map((meeting) => ofItsOwn(meeting, wordsOf));
  return [...within, ...own]
    .toSorted((one, other) => (one.on < other.on ? 1 : -1))
    .map((one) => ({ ...one, on: one.state === noDaySet ? 'No day set' : words(one.on) }));
}

const noDaySet = 'Postponed, no day set';

const words = (stated: string): string => (stated === '' ? 'Not known' : inWords(stated));

function withinReview(review: OpenedWorkflow, wordsOf: WordsOf): MeetingShown[] {
  const { meetings } = review.state as RapidReview;
  const planned = lastPlanOfEach(stepsOf(review, 'MeetingPlanned'), 'meeting');
  const held = standingOfEach(stepsOf(review, 'MeetingHeld'), 'meeting');
  return Object.entries(meetings).map(([id, standing]) => {
    const [plan, took] = [planned.get(id), held.get(id)];
    const told = took ?? plan;
    const ids = (field: string) => (took?.data[field] as readonly string[] | undefined) ?? [];
    return {
      id,
      title: capital(String(told?.data['kind'] ?? 'meeting')),
      ...stateOf(standing),
      on: told?.occurredOn ?? '',
      place: plan === undefined ? null : textIn(plan, 'place'),
      how: howOf(took),
      attendance: ids('attended').map((body) => ({
        body: wordsOf('body', body) ?? notNamed,
        as: null,
        seniority: null,
        authority: null,
      })),
      apologies: ids('apologies').map((body) => wordsOf('body', body) ?? notNamed),
      people: (took?.data['people'] as readonly string[] | undefined) ?? [],
      notes: took === undefined ? null : textIn(took, 'notes'),
      decisions: [],
      instance: null,
      event: told?.event ?? null,
    };
  });
}

const notNamed = 'Somebody whom the directory does not name';

interface Attending {
  readonly body: string;
  readonly as: string;
  readonly seniority: string;
  readonly decisionAuthority: boolean;
}

function ofItsOwn(meeting: OpenedWorkflow, wordsOf: WordsOf): MeetingShown {
  const state = meeting.state as Meeting;
  const { called, cancelled, held } = state;
  const dayOpen = isDayOpen(state);
  // Its day is the record's: who came, and how, is of that day too, also where an earlier one is recorded after it.
  const took = stepsOf(meeting, 'MeetingHeld').findLast(({ occurredOn }) => occurredOn === held?.on);
  const call = lastHappened(stepsOf(meeting, 'MeetingCalled'));
  const attendance = (took?.data['attendance'] as readonly Attending[] | undefined) ?? [];
  return {
    id: meeting.id,
    title: capital(called?.group ?? 'meeting'),
    ...stateOf(held !== null ? 'held' : cancelled ? 'cancelled' : dayOpen ? 'postponed' : 'planned'),
    on: held?.on ?? (dayOpen ? null : called?.on) ?? '',
    place: call === undefined ? null : textIn(call, 'place'),
    how: howOf(took),
    attendance: attendance.map(({ body, as, seniority, decisionAuthority }) => ({
      body: wordsOf('body', body) ?? notNamed,
      as: capital(as),
      seniority: capital(seniority),
      authority: decisionAuthority ? 'May decide' : 'May not decide',
    })),
    apologies: ((took?.data['apologies'] as readonly string[] | undefined) ?? []).map(
      (body) => wordsOf('body', body) ?? notNamed,
    ),
    people: ((took?.data['people'] as readonly { name: string; role?: string }[] | undefined) ?? []).map(
      ({ name, role }) => (role === undefined ? name : `${name}, ${role}`),
    ),
    notes: took === undefined ? null : textIn(took, 'notes'),
    decisions: stepsOf(meeting, 'DecisionTaken').map((step) => ({
      by: ((step.data['by'] as readonly string[] | undefined) ?? [])
        .map((body) => wordsOf('body', body) ?? notNamed)
        .join(', '),
      decided: textIn(step, 'decided') ?? unreadable,
      why: textIn(step, 'rationale') ?? unreadable,
    })),
    instance: meeting.id,
    event: took?.event ?? call?.event ?? null,
  };
}

export const unreadable = 'This can no longer be read.';

const stateOf = (standing: string): { state: string; colour: string } =>
  standing === 'held'
    ? { state: 'Held', colour: 'green' }
    : standing === 'cancelled'
      ? { state: 'Cancelled', colour: 'grey' }
      : standing === 'postponed'
        ? { state: noDaySet, colour: 'yellow' }
        : { state: 'Planned', colour: 'blue' };

const ways: Readonly<Record<string, string>> = {
  'in person': 'In person',
  online: 'Online',
  both: 'In person and online',
  hybrid: 'In person and online',
};

const howOf = (step: OpenedStep | undefined): string | null =>
  step === undefined ? null : (ways[String(step.data['held'])] ?? null);
