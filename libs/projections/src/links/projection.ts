import { change, nothing, type Change, type Projection, type SeenEvent, type StepKind } from '../projection';
import { links } from './table';

/** Every step that names another case, or a record of one, by its id. Whether it stands is told by its own record. */
export const linksProjection: Projection = {
  name: 'links',
  version: 1,
  tables: [links],
  concerns: (kind) => Object.hasOwn(naming, typeOf(kind)),
  looksInto: () => nothing,
  changes,
};

const typeOf = ({ category, fact }: StepKind): string => `${category}.${fact}`;

type Data = Readonly<Record<string, unknown>>;

/** Fields that name a case, or a record within one. */
const naming: Readonly<Record<string, readonly string[]>> = {
  'case.CaseLinked': ['case'],
  'rapidReview.IncidentJoined': ['case'],
  'practiceReview.Initiated': ['cases'],
  'practiceReview.CaseTakenIn': ['case'],
  'meeting.AgendaItemAdded': ['case', 'action'],
  'dispute.DisputeRaised': ['of'],
  'actionPlan.PlanOpened': ['from'],
  'submission.Prepared': ['of'],
};

function changes({ event, category, fact }: SeenEvent): readonly Change[] {
  if (event.case === null) return nothing;
  const type = typeOf({ category, fact });
  const to = naming[type]!.flatMap((field) => idsIn((event.data as Data)[field])).filter((id) => id !== event.case);
  return [...new Set(to)].map((points_to) =>
    change(links, { case_id: event.case!, stream: event.stream, event_id: event.id, points_to, type }),
  );
}

const idsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(idsIn) : [];
