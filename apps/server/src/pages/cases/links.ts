import type { CaseLink } from '@waymark/engine/cqrs';
import { whenInWords } from '@waymark/statute';
import { meetingInWords } from './steps';

/** Another case that stands in a tie with this one, as a link. */
export interface LinkShown {
  readonly href: string;
  readonly name: string;
  readonly reference: string | null;
  readonly words: string;
}

const fromHere: Readonly<Record<string, (step: CaseLink['step']) => string>> = {
  'case.CaseLinked': ({ data }) => linkedAs(data['as']),
  'rapidReview.IncidentJoined': () => 'Its incident was joined to this rapid review',
  'practiceReview.Initiated': () => 'Looked at by the review in this case',
  'practiceReview.CaseTakenIn': () => 'Taken into the review in this case',
  'meeting.AgendaItemAdded': () => 'Put on the agenda of a meeting in this case',
  'dispute.DisputeRaised': () => 'The dispute in this case is about a record there',
  'actionPlan.PlanOpened': () => 'The action plan in this case follows from it',
};

const fromThere: Readonly<Record<string, (step: CaseLink['step']) => string>> = {
  'case.CaseLinked': ({ data }) => linkedAs(data['as']),
  'rapidReview.IncidentJoined': () => 'This incident was joined to its rapid review',
  'practiceReview.Initiated': () => 'Its review looks at this case',
  'practiceReview.CaseTakenIn': () => 'Its review has taken this case in',
  'meeting.AgendaItemAdded': () => 'This was put on the agenda of a meeting there',
  'dispute.DisputeRaised': () => 'A dispute about this was raised there',
  'actionPlan.PlanOpened': () => 'The action plan that follows from this is there',
  'submission.Prepared': () => 'A pack of this was prepared there',
};

const linkedAs = (as: unknown): string =>
  ({
    'same family': 'Of the same family',
    'joined rapid review': 'Joined rapid reviews',
    related: 'Related',
    origin: 'Where one comes from the other',
  })[String(as)] ?? 'Linked';

/** Each case once for each way in which it is tied. */
export function linksShown(links: readonly CaseLink[]): readonly LinkShown[] {
  const shown = links.map(({ towards, head, instance, type, step }) => {
    const words = (towards === 'from here' ? fromHere : fromThere)[type] ?? (() => 'Named');
    const within = towards === 'from there' && instance !== null ? `/w/${instance}` : '';
    const found = head.workflows.find(({ id }) => id === instance);
    const workflow = found?.meeting ? meetingInWords(found.meeting) : (found?.title ?? null);
    return {
      href: `/cases/${head.case}${within}`,
      name: head.workingName ?? workflow ?? `Case ${head.reference ?? 'without a reference'}`,
      reference: head.workingName === null && workflow === null ? null : head.reference,
      words: `${words(step)}, ${whenInWords(step.occurredOn)}`,
    };
  });
  return shown.filter(
    (link, at) => shown.findIndex((other) => other.href === link.href && other.words === link.words) === at,
  );
}
