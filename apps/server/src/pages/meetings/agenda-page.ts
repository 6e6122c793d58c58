import type { Agenda } from '@waymark/engine/cqrs';
import { howMany, inWords, nameOfDeadline } from '@waymark/statute';
import { followsInShort } from '../cases/following';
import { whoAsks } from '../disclosure/requests-shown';
import type { Page } from '../rendering/page';
import { actionsSection } from '../timeliness/actions-section';
import { stateShown } from '../timeliness/states';
import { capitalised } from '../words/counts';
import { listed } from '../words/deadlines';

const unnamed = 'Reference not known';

const matters: Readonly<Record<string, string>> = {
  notifying: 'Whether to notify',
  reviewing: 'Whether to review',
  return: 'An agency’s return',
  action: 'An action',
  publication: 'Publication',
};

const waitsFor = { 'to decide': 'A decision', 'to release': 'The release of what was decided' } as const;

/** Everything that a group has before it, on one page that prints: as it stands on the day on which it is opened. */
export function agendaPage(agenda: Agenda): Page {
  const { meeting, reviews, letters, disputes, challenges, scrutiny, disclosures, planReviews } = agenda;
  const actions = actionsSection({ actions: agenda.actions });
  return {
    template: 'meetings/agenda.njk',
    title: `Agenda pack, case ${meeting.reference ?? 'without a reference'}`,
    section: 'meetings',
    context: {
      partnership: agenda.partnership ?? 'A partnership without a name',
      heading: `${capitalised(meeting.group)}, ${meeting.dayOpen ? 'postponed, no day set' : inWords(meeting.on)}`,
      held: meeting.heldOn === null ? null : inWords(meeting.heldOn),
      cancelled: meeting.cancelled,
      today: inWords(agenda.today),
      caseAddress: `/cases/${agenda.case}`,
      items: meeting.items.map(({ title, standing, case: of, note }) => ({
        title:
          title ?? (standing === null ? (of === null ? 'An item without a title' : 'Case') : capitalised(standing)),
        case: of === null ? null : { href: `/cases/${of.id}`, text: of.reference ?? unnamed },
        note,
      })),
      names: agenda.names,
      headline: headlineOf(agenda),
      rapidReviews: reviews.filter(({ workflow }) => workflow === 'rapidReview').map(reviewRow),
      practiceReviews: reviews.filter(({ workflow }) => workflow === 'practiceReview').map(reviewRow),
      letters: letters.map(({ caseId, reference, id, receivedOn, questions, unanswered, asksToReconsider }) => ({
        href: `/cases/${caseId}/w/${id}`,
        reference: reference ?? unnamed,
        received: inWords(receivedOn),
        asks: capitalised(
          listed([
            ...(unanswered.length === 0 ? [] : [`${unanswered.length} of ${questions} questions not answered`]),
            ...(asksToReconsider ? ['the partners’ considered response awaited'] : []),
          ]),
        ),
        due: unanswered.map((question) => answerDue(question, questions)),
      })),
      planReviews: planReviews.map(({ caseId, reference, id, due, daysOver }) => ({
        href: `/cases/${caseId}/w/${id}`,
        reference: reference ?? unnamed,
        due: inWords(due),
        daysOver,
      })),
      actions,
      asks: Object.fromEntries(agenda.asks),
      disputes: disputes.map(({ caseId, reference, id, about, level, stageTitle }) => ({
        href: `/cases/${caseId}/w/${id}`,
        reference: reference ?? unnamed,
        about: matters[about ?? ''] ?? 'Another matter',
        level: level === null ? '' : capitalised(level),
        stage: stageTitle,
      })),
      challenges: challenges.map(({ caseId, reference, title, to, answerBy, standing }) => ({
        href: caseId === null ? `/scrutiny/${agenda.lead}` : `/cases/${caseId}/scrutiny`,
        reference: caseId === null ? 'About no case' : (reference ?? unnamed),
        to: title ?? (to === null ? 'The partnership' : 'A body that the directory does not name'),
        answerBy: inWords(answerBy),
        state: stateShown({ clock: 'challenge', standing, expectation: false }),
      })),
      scrutiny: scrutiny.map(({ caseId, reference, kind, saidOn }) => ({
        href: caseId === null ? `/scrutiny/${agenda.lead}` : `/cases/${caseId}/scrutiny`,
        reference: caseId === null ? 'About no case' : (reference ?? unnamed),
        what: capitalised(kind),
        since: inWords(saidOn),
      })),
      disclosures: disclosures.map(({ caseId, reference, by, receivedOn, answerBy, standing }) => ({
        href: `/cases/${caseId}/disclosure`,
        reference: reference ?? unnamed,
        asks: whoAsks(by),
        received: inWords(receivedOn),
        answerBy: answerBy === null ? 'No day stated' : inWords(answerBy),
        overdue: answerBy !== null && answerBy < agenda.today,
        waits: waitsFor[standing],
      })),
    },
  };
}

function reviewRow({
  caseId,
  reference,
  workingName,
  id,
  stageTitle,
  next,
  heldBy,
  follows,
}: Agenda['reviews'][number]) {
  return {
    href: `/cases/${caseId}/w/${id}`,
    reference: reference ?? unnamed,
    workingName,
    stage: stageTitle,
    deadline: next === null ? null : nameOfDeadline(next.clock),
    due: next === null ? null : inWords(next.dueLatest ?? next.due ?? ''),
    state: next === null ? null : stateShown(next),
    follows: follows.map(followsInShort),
    heldBy: heldBy.length === 0 ? null : capitalised(heldBy.join('; ')),
  };
}

/** 'Question 2: by 10 March 2025' */
function answerDue({ number, due, daysOver }: Agenda['letters'][number]['unanswered'][number], questions: number) {
  const by = due === null ? 'no day given' : `by ${inWords(due)}`;
  return {
    words: questions === 1 ? capitalised(by) : `Question ${number}: ${by}`,
    over: daysOver === 0 ? null : `${howMany(daysOver, 'day', 'days')} over`,
  };
}

function headlineOf(agenda: Agenda): string {
  const { reviews, letters, actions, disputes, challenges, scrutiny, disclosures, planReviews } = agenda;
  const count = (workflow: string): number => reviews.filter((one) => one.workflow === workflow).length;
  return `${capitalised(
    listed([
      howMany(count('rapidReview'), 'open rapid review', 'open rapid reviews'),
      howMany(count('practiceReview'), 'open practice review', 'open practice reviews'),
      howMany(letters.length, 'letter to answer', 'letters to answer'),
      howMany(
        actions.waiting.length,
        'piece of evidence awaiting a decision',
        'pieces of evidence awaiting a decision',
      ),
      howMany(actions.late.length, 'overdue action', 'overdue actions'),
      howMany(planReviews.length, 'overdue plan review', 'overdue plan reviews'),
      howMany(disputes.length, 'dispute', 'disputes'),
      ...(challenges.length === 0
        ? []
        : [howMany(challenges.length, 'challenge of the scrutineer', 'challenges of the scrutineer')]),
      ...(scrutiny.length === 0
        ? []
        : [
            howMany(
              scrutiny.length,
              'observation or piece of advice of the scrutineer',
              'observations and pieces of advice of the scrutineer',
            ),
          ]),
      ...(disclosures.length === 0
        ? []
        : [howMany(disclosures.length, 'request for disclosure', 'requests for disclosure')]),
    ]),
  )}.`;
}
