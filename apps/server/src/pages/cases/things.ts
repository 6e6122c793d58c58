import { capital } from '@waymark/forms';
import type { CaseOpened } from '@waymark/engine/cqrs';
import type { OpenedStep } from '@waymark/engine/cqrs';
import type { RapidReview } from '@waymark/casework';
import { inWords } from '@waymark/statute';

/** What the ids of a case stand for: its children by number, drafts, meetings, letters and so on by their days. */
export function thingsOf({ workflows }: Pick<CaseOpened, 'workflows'>): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const { category, state, id, title, steps } of workflows) {
    words.set(id, title);
    if (category === 'rapidReview')
      Object.keys((state as RapidReview).children).forEach((child, at) => words.set(child, `Child ${at + 1}`));
    for (const step of steps) {
      const named = thingIn(step);
      if (named !== null) words.set(...named);
    }
  }
  return words;
}

/** Drafts by what they are versions of, where the records of a case stand beside one another. */
export const versionsOf = ({ workflows }: Pick<CaseOpened, 'workflows'>): ReadonlyMap<string, string> =>
  new Map(
    workflows.flatMap(({ title, steps }) =>
      steps.flatMap(({ type, data, withdrawnBy }) =>
        type === 'DraftPrepared' && withdrawnBy === null
          ? [[String(data['draft']), `${title}, version ${String(data['version'])}`] as const]
          : [],
      ),
    ),
  );

const named: Readonly<Record<string, readonly [field: string, words: (step: OpenedStep) => string]>> = {
  DraftPrepared: ['draft', ({ data }) => `version ${String(data['version'])}`],
  MeetingPlanned: ['meeting', ({ data }) => capital(String(data['kind'] ?? 'meeting'))],
  MeetingHeld: [
    'meeting',
    ({ data, occurredOn }) => `${capital(String(data['kind'] ?? 'meeting'))}, ${inWords(occurredOn)}`,
  ],
  IncidentNotified: ['notification', ({ occurredOn }) => `the notification of ${inWords(occurredOn)}`],
  OfstedAndSecretaryOfStateTold: ['notification', ({ occurredOn }) => `the telling of ${inWords(occurredOn)}`],
  SentToPanel: ['submission', ({ occurredOn }) => `what was sent ${inWords(occurredOn)}`],
  PanelLetterReceived: ['letter', ({ occurredOn }) => `the letter received ${inWords(occurredOn)}`],
  FamilyMemberContacted: ['member', ({ data }) => capital(String(data['relation'] ?? 'member of the family'))],
  EvidenceSubmitted: ['evidence', ({ occurredOn }) => `the evidence of ${inWords(occurredOn)}`],
  RecommendationMade: ['recommendation', ({ data }) => String(data['text'] ?? 'a recommendation').slice(0, 80)],
  ProceedingsOpened: ['proceedings', ({ data }) => String(data['kind'])],
  HoldPlaced: ['hold', ({ data }) => String(data['source'])],
  ReviewerAppointed: ['reviewer', ({ data }) => String(data['as'])],
  ConflictDeclared: ['conflict', ({ occurredOn }) => `the conflict declared ${inWords(occurredOn)}`],
};

function thingIn(step: OpenedStep): readonly [string, string] | null {
  const [field, words] = named[step.type] ?? [];
  const id = field === undefined ? undefined : step.data[field];
  return typeof id === 'string' && words !== undefined && step.withdrawnBy === null ? [id, words(step)] : null;
}
