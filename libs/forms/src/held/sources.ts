import { inWords, recipientNames, recipientsOf, type SubmissionKind } from '@waymark/statute';
import { partWords } from '../rapid-review/children';
import { capital, fromName } from '../words';
import type { Choice, Data } from './choice';
import { choiceOfEach, shortly, stepsOf, type RecordHeld, type StepHeld } from './record';

// What a record holds that may be chosen, by the kind of thing, in words that tell them apart.

type Source = (record: RecordHeld) => readonly Choice[];

const on = ({ occurredOn }: StepHeld): string => inWords(occurredOn);

const children: Source = (record) => {
  const parts = new Map<string, unknown>();
  for (const { type, data } of stepsOf(record, 'Referred', 'ChildAdded', 'ChildRemoved')) {
    if (type === 'Referred') {
      const of = (data['parts'] ?? {}) as Data;
      for (const child of data['children'] as string[]) parts.set(child, of[child]);
    } else parts.set(String(data['child']), type === 'ChildAdded' ? data['part'] : 'removed');
  }
  return [...parts].flatMap(([value, part], at) => {
    if (part === 'removed') return [];
    const words = (partWords as Readonly<Record<string, string>>)[String(part)];
    return [{ value, words: words === undefined ? `Child ${at + 1}` : `Child ${at + 1}: ${words.toLowerCase()}` }];
  });
};

const meetings =
  (only: 'planned' | 'any'): Source =>
  (record) => {
    // What was held was held, whatever else is recorded of it; of what is planned, the last to be recorded counts.
    const last = new Map(
      stepsOf(record, 'MeetingPlanned', 'MeetingCancelled').map((step) => [step.data['meeting'], step]),
    );
    const held = stepsOf(record, 'MeetingHeld');
    for (const { data } of held) last.delete(data['meeting']);
    return choiceOfEach([...last.values(), ...held], 'meeting', (step) => {
      if (step.type === 'MeetingCancelled') return null;
      if (step.type === 'MeetingHeld')
        return only === 'planned' ? null : `${capital(String(step.data['kind'] ?? 'Meeting'))}, held ${on(step)}`;
      return `${capital(String(step.data['kind'] ?? 'Meeting'))}, planned for ${on(step)}`;
    });
  };

const questions: Source = (record) =>
  stepsOf(record, 'PanelLetterReceived').flatMap((step) => {
    const asked = (step.data['asked'] ?? []) as { question: string; words: string }[];
    return ((step.data['questions'] ?? []) as { question: string }[]).map(({ question }, at) => ({
      value: question,
      words: `Letter of ${on(step)}, question ${at + 1}: ${shortly(asked.find((one) => one.question === question)?.words)}`,
      more: { letter: step.data['letter'] },
    }));
  });

const recommendations: Source = (record) => [
  ...choiceOfEach(
    stepsOf(record, 'RecommendationMade', 'RecommendationAmended', 'RecommendationWithdrawn'),
    'recommendation',
    ({ type, data }) => (type === 'RecommendationWithdrawn' ? null : shortly(data['text'] ?? 'Amended')),
  ),
];

const agenciesAsked: Source = (record) =>
  choiceOfEach(stepsOf(record, 'InformationRequested', 'RequestEnded', 'ReturnReceived'), 'agency', ({ type, data }) =>
    type === 'InformationRequested' ? (record.titleOf(String(data['agency'])) ?? 'An agency') : null,
  );

const each =
  (types: readonly string[], field: string, words: (step: StepHeld, record: RecordHeld) => string | null): Source =>
  (record) =>
    choiceOfEach(stepsOf(record, ...types), field, (step) => words(step, record));

const latestFirst =
  (source: Source): Source =>
  (record) =>
    [...source(record)].reverse();

/** Whom the statute names for what this pack is. */
const recipientsOfPack: Source = (record) => {
  const kind = stepsOf(record, 'Prepared').at(-1)?.data['kind'] as SubmissionKind | undefined;
  const named = kind === undefined ? [] : recipientsOf(kind).map(({ to }) => to);
  return [...new Set(named)].map((value) => ({ value, words: recipientNames[value] }));
};

const packAsPrepared: Source = (record) =>
  stepsOf(record, 'Prepared')
    .slice(-1)
    .map((step) => ({ value: String(step.data['content']), words: `The pack prepared ${on(step)}` }));

/** Until it is held or cancelled. */
const plannedEvents: Source = (record) => {
  const over = new Set(
    stepsOf(record, 'PractitionerEventHeld', 'PractitionerEventCancelled').map(({ data }) => data['event']),
  );
  const planned = stepsOf(record, 'PractitionerEventPlanned').filter(({ data }) => !over.has(data['event']));
  return choiceOfEach(planned, 'event', (step) => `Planned for ${on(step)}`);
};

export const sources: Readonly<Record<string, Source>> = {
  recipient: recipientsOfPack,
  'pack as prepared': packAsPrepared,
  'letter of the pack': latestFirst(each(['LetterReceived'], 'letter', (step) => `The letter received ${on(step)}`)),
  child: children,
  meeting: latestFirst(meetings('any')),
  'planned meeting': latestFirst(meetings('planned')),
  'question of a letter': questions,
  recommendation: recommendations,
  'planned event': plannedEvents,
  proceedings: latestFirst(
    each(['ProceedingsOpened'], 'proceedings', (step) => `${capital(String(step.data['kind']))}, since ${on(step)}`),
  ),
  comments: latestFirst(
    each(['CommentsReceived'], 'comments', (step) => `Received ${on(step)}: ${shortly(step.data['words'])}`),
  ),
  'early learning': latestFirst(
    each(['EarlyLearningFound'], 'learning', (step) => `${capital(on(step))}: ${shortly(step.data['words'])}`),
  ),
  'agency asked': agenciesAsked,
  draft: latestFirst(
    each(['DraftPrepared'], 'draft', (step) => `Version ${String(step.data['version'])}, prepared ${on(step)}`),
  ),
  notification: each(
    ['IncidentNotified', 'OfstedAndSecretaryOfStateTold'],
    'notification',
    (step) => `Notification sent ${on(step)}`,
  ),
  submission: latestFirst(each(['SentToPanel'], 'submission', (step) => `Sent to the Panel ${on(step)}`)),
  letter: latestFirst(
    each(['PanelLetterReceived', 'NationalBodyWrittenTo'], 'letter', (step) =>
      step.type === 'PanelLetterReceived'
        ? `The Panel's letter received ${on(step)}`
        : `Letter to ${shortly(step.data['to'])}, ${on(step)}`,
    ),
  ),
  'family member': each(['FamilyMemberContacted'], 'member', ({ data }) => capital(shortly(data['relation']))),
  evidence: latestFirst(
    each(['EvidenceSubmitted'], 'evidence', (step, { titleOf }) =>
      [`${titleOf(String(step.data['agency'])) ?? 'An agency'}, ${on(step)}`, shortly(step.data['what'])].join(': '),
    ),
  ),
  'joined case': each(['IncidentJoined', 'IncidentSplit'], 'case', (step) =>
    step.type === 'IncidentSplit' ? null : `Joined ${on(step)}`,
  ),
  observation: each(
    ['ObservationRecorded'],
    'observation',
    (step) => `${capital(on(step))}: ${shortly(step.data['observed'])}`,
  ),
  advice: each(['ScrutinyAdviceGiven'], 'advice', (step) => `${capital(on(step))}: ${shortly(step.data['advised'])}`),
  challenge: each(
    ['ChallengeRaised'],
    'challenge',
    (step) => `${capital(on(step))}: ${shortly(step.data['challenged'])}`,
  ),
  'request for disclosure': latestFirst(
    each(
      ['DisclosureRequested'],
      'request',
      (step) => `${shortly(step.data['name'])}, ${on(step)}: ${shortly(step.data['asked'])}`,
    ),
  ),
  'conflict of interest': each(
    ['ConflictDeclared'],
    'conflict',
    (step) => `${capital(on(step))}: ${shortly(step.data['interest'])}`,
  ),
  'scrutiny task': each(['ScrutinyTaskOpened'], 'task', (step) => shortly(step.data['title'])),
};

/** Things of a kind that no source is named for: what the record's own steps name so, by the first that does. */
export function thingsNamed(thing: string, { steps }: RecordHeld): Choice[] {
  const field = camel(thing);
  const found = new Map<string, Choice>();
  for (const { data, says, occurredOn, withdrawnBy } of steps) {
    const value = data[field];
    if (withdrawnBy !== null || typeof value !== 'string' || found.has(value)) continue;
    const told = Object.values(data).find((text) => typeof text === 'string' && / /.test(text));
    const words =
      told === undefined ? `${says}, ${inWords(occurredOn)}` : `${says}, ${inWords(occurredOn)}: ${shortly(told)}`;
    found.set(value, { value, words });
  }
  return [...found.values()];
}

const camel = (thing: string): string =>
  fromName(thing)
    .split(' ')
    .map((word, at) => (at === 0 ? word.toLowerCase() : capital(word)))
    .join('');
