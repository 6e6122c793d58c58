import { action, isAmendment } from '@waymark/casework';
import { change, nothing, type Projection } from '../projection';
import { actionWords } from './table';

const told: ReadonlySet<string> = new Set([
  'Drafted',
  'DraftAmended',
  'Agreed',
  'ProgressReported',
  'FurtherEvidenceRequested',
]);

/** So that a list of actions can say what each asks and how it goes, without reading each one's stream. */
export const actionWordsProjection: Projection = {
  name: 'action-words',
  version: 3,
  tables: [actionWords],
  concerns: ({ category, fact }) => category === action.category && (told.has(fact) || isAmendment(fact)),
  looksInto: () => nothing,
  changes: ({ event, fact }) => {
    if (event.case === null) return nothing;
    const amends = isAmendment(fact) ? (event.data['event'] as string) : null;
    const { agency, evidence } = event.data as { agency?: string; evidence?: string };
    return [
      change(actionWords, {
        case_id: event.case,
        stream: event.stream,
        revision: event.revision,
        event_id: event.id,
        fact,
        agency: agency ?? null,
        evidence: evidence ?? null,
        recorded_by: event.actor,
        occurred_on: event.occurredOn,
        corrected_on: amends === null ? null : ((event.data['occurredOn'] as string | undefined) ?? null),
        amends,
        sealed: JSON.stringify(event.sealed),
      }),
    ];
  },
};
