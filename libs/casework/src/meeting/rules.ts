import { earliestDay, inWords, latestDay, whenInWords } from '@waymark/statute';
import { dayOf, stepOf, titleOf, titles } from '../deciding';
import { ask, isGiven, own, refuse, type DecidingBody, type Matter } from '../frame';
import { isOfPartners, type Step } from './facts';
import type { Conflict, Meeting } from './state';

// What a meeting insists on, and what it asks: who was there, who could decide, and whether the minutes were agreed.

type At = Matter<Meeting, Step>;
const insist = refuse<Meeting, Step>;
const rule = ask<Meeting, Step>;

const refusing = {
  itemIsHeld: insist(
    (at) => itemsIn(at).every((item) => own(at.state.items, item) !== undefined),
    'This record has no such agenda item. Record the item first.',
  ),
  conflictIsHeld: insist(
    (at) => own(at.state.conflicts, stepOf<Step, 'ConflictDecided'>(at, 'ConflictDecided').data.conflict) !== undefined,
    'This record has no such declaration. Record what was declared first.',
  ),
  minutesAreHeld: insist((at) => {
    const { minutes } = stepOf<Step, 'MinutesAgreed'>(at, 'MinutesAgreed').data;
    return minutes === undefined || own(at.state.circulated, minutes) !== undefined;
  }, 'This record has no such minutes. Record their circulation first.'),
  bodiesAreRegistered: insist(
    (at) => unregistered(at).length === 0,
    'The directory has no body or agency of that name. Register it first, also where it is outside the area.',
  ),
  contentStands: insist((at) => {
    const { minutes } = (at.amends ?? at.step).data as { minutes: string };
    const { fields = ['words'] } = at.step.data as { fields?: string[] };
    const changed = fields.some((field) => field === 'words' || field === 'version');
    return !changed || own(at.state.circulated, minutes)?.agreed !== true;
  }, 'Minutes that were agreed stay as they were. Circulate a new version of them instead.'),
};

const calling = {
  called: rule(({ state }) => state.called !== null, 'The meeting is not recorded as called yet.'),
  notCalledYet: rule(
    ({ state }) => state.called === null || state.cancelled,
    'The meeting is called already. It can be postponed, or what was recorded can be corrected.',
  ),
  notCancelled: rule(({ state }) => !state.cancelled, 'The meeting is recorded as cancelled.'),
  notHeldYet: rule(
    ({ state }) => state.held === null,
    'The meeting is recorded as held already, and stands as held. If it was not, that entry can be taken back instead.',
  ),
  itemIsOnAgenda: rule(
    (at) => itemsIn(at).every((item) => (own(at.state.items, item) ?? 'on the agenda') === 'on the agenda'),
    'That item was removed from the agenda, or put off to another meeting.',
  ),
  agendaIsSet: rule(
    ({ state }) => Object.values(state.items).includes('on the agenda'),
    'No agenda item is recorded yet.',
  ),
};

const holding = {
  everyBodyAccountedFor: rule(
    (at) => unaccounted(at).length === 0,
    (at) => `Neither attendance nor apology is recorded of: ${titles(unaccounted(at))}.`,
    null,
    'Of a partner that decides, neither attendance nor apology is recorded.',
  ),
  someoneAttended: rule(
    (at) => stepOf<Step, 'MeetingHeld'>(at, 'MeetingHeld').data.attendance.length > 0,
    'Nobody is recorded as having attended.',
  ),
  someoneMayDecide: rule((at) => {
    const { attendance } = stepOf<Step, 'MeetingHeld'>(at, 'MeetingHeld').data;
    return attendance.length === 0 || attendance.some(({ decisionAuthority }) => decisionAuthority);
  }, 'Nobody who attended may decide for the body that sent them.'),
  held: rule(({ state }) => state.held !== null, 'The meeting is not recorded as held yet.'),
  decidersAttended: rule(
    (at) => absent(at).length === 0,
    (at) => `Named as deciding, and not recorded as having attended: ${named(at, absent(at))}.`,
    null,
    'A body is named as deciding that is not recorded as having attended.',
  ),
  decidersHaveAuthority: rule(
    (at) => withoutAuthority(at).length === 0,
    (at) => `Nobody who attended may decide for: ${named(at, withoutAuthority(at))}.`,
    null,
    'A body is named as deciding for which nobody who attended may decide.',
  ),
  conflictsAreDecided: rule(
    (at) => touching(at).every(({ decision }) => decision !== null),
    'A conflict of interest was declared, and the decision of the chair on it is not recorded yet.',
  ),
  nobodyShutOut: rule((at) => {
    const { by } = stepOf<Step, 'DecisionTaken'>(at, 'DecisionTaken').data;
    return touching(at).every(({ body, decision }) => decision !== 'shut out' || body === null || !by.includes(body));
  }, 'A body is named as deciding whose representative the chair shut out from this.'),
  safeguardsAreGiven: rule(
    (at) => {
      const { decision } = stepOf<Step, 'ConflictDecided'>(at, 'ConflictDecided').data;
      return decision !== 'stays with safeguards' || isGiven(at, 'safeguards');
    },
    'The safeguards under which the person stays are not given.',
    null,
    'The person is to stay under safeguards, and none are given.',
  ),
};

const minuting = {
  minutesCirculated: rule(({ state }) => state.minutes !== null, 'No minutes are recorded as circulated yet.'),
  minutesAreTheLatest: rule((at) => {
    const { minutes } = stepOf<Step, 'MinutesAgreed'>(at, 'MinutesAgreed').data;
    return minutes === undefined || minutes === at.state.minutes;
  }, 'Later minutes were circulated than those named here.'),
  agreedLater: rule(
    (at) => {
      const [agreed, held] = [latestDay(at.step.occurredOn), earliestDay(at.state.held?.on ?? 'not-known')];
      return agreed === null || held === null || held < agreed;
    },
    (at) =>
      `Minutes are agreed at a later meeting, and this date, ${inWords(at.step.occurredOn)}, is not later than the meeting, which was held ${whenInWords(at.state.held?.on ?? 'not-known')}.`,
    null,
    'The date on which the minutes are agreed is not later than the meeting.',
  ),
  minutesNotAgreedYet: rule(({ state }) => !state.agreed, 'The minutes of this meeting were agreed already.'),
};

export const rules = { ...refusing, ...calling, ...holding, ...minuting };
export type RuleName = keyof typeof rules;

const itemsIn = ({ step }: At): string[] => {
  const { item, items = [] } = step.data as { item?: string; items?: string[] };
  return item === undefined ? items : [item, ...items];
};

const unregistered = (at: At): string[] => bodiesIn(at.step.data).filter((body) => at.known.titleOf(body) === '');

/** Every body that a step names. */
export function bodiesIn(data: unknown): string[] {
  const { body, by, attendance, apologies, agencies } = (data ?? {}) as Record<string, unknown>;
  const attending = listOf(attendance).map((one) => (one as { body?: unknown } | null)?.body);
  return [body, ...listOf(by), ...attending, ...listOf(apologies), ...listOf(agencies)].filter(
    (id): id is string => typeof id === 'string',
  );
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** In groups of the partners each deciding body is expected, or sends its apologies. */
function unaccounted(at: At): readonly DecidingBody[] {
  const { attendance, apologies } = stepOf<Step, 'MeetingHeld'>(at, 'MeetingHeld').data;
  if (!isOfPartners(at.state.called?.group ?? 'other')) return [];
  const accounted = new Set([...attendance.map(({ body }) => body), ...apologies]);
  return at.known.decidingOn(dayOf(at)).filter(({ body }) => !accounted.has(body));
}

const deciders = (at: At): readonly string[] => stepOf<Step, 'DecisionTaken'>(at, 'DecisionTaken').data.by;

const absent = (at: At): string[] =>
  at.state.held === null
    ? []
    : deciders(at).filter((decider) => !at.state.held!.attended.some(({ body }) => body === decider));

const withoutAuthority = (at: At): string[] => {
  const attended = at.state.held?.attended ?? [];
  return deciders(at).filter((decider) => {
    const sent = attended.filter(({ body }) => body === decider);
    return sent.length > 0 && sent.every(({ decisionAuthority }) => !decisionAuthority);
  });
};

/** The conflicts declared on the item that is decided, and those declared on the whole meeting. */
const touching = (at: At): Conflict[] => {
  const { item } = stepOf<Step, 'DecisionTaken'>(at, 'DecisionTaken').data;
  return Object.values(at.state.conflicts).filter((conflict) => conflict.item === null || conflict.item === item);
};

const named = (at: At, bodies: readonly string[]): string => bodies.map((body) => titleOf(at, body)).join(', ');
