import type { CivilDate } from '@waymark/statute';
import { after, monthsAfter, workingDaysFrom } from '../days';
import type { Deed } from '../script/deed';
import type { Scene } from '../stories/scene';
import { ActionTelling, type Action } from './action-telling';
import { authorityOn } from './deciding';

/** How an action goes, once it is put down. */
export type Way = keyof typeof ways;

export interface CarryingOut extends Omit<Action, 'unchecked'> {
  readonly way: Way;
}

/** One action with everything that is recorded of it, and the day on which it came to its end. */
export function carriedOut(scene: Scene, { way, ...told }: CarryingOut): { deeds: Deed[]; ended: CivilDate } {
  const action = new ActionTelling(scene, { ...told, unchecked: way === 'check not needed' });
  const agreed = after(told.drafted, scene.chance.whole(8, 14));
  const { due: wanted } = told.recommendation;
  const due = wanted > monthsAfter(agreed, 2) ? wanted : monthsAfter(agreed, 3);
  action.drafts(told.drafted);
  if (way === 'not accepted at first') action.notAccepted(agreed);
  const underWay = way === 'not accepted at first' ? after(agreed, 20) : agreed;
  action.agrees(underWay, due);
  const middle = after(underWay, Math.floor(workingDaysFrom(underWay, due) / 2));
  const ended = ways[way](action, middle, due);
  action.succession(agreed, ended);
  return { deeds: action.deeds, ended };
}

/** Each tells what happens from the middle of its time on, and says when it ended. */
type Tells = (action: ActionTelling, middle: CivilDate, due: CivilDate) => CivilDate;

const ordinary: Tells = (action, middle, due) => {
  const { chance } = action.scene;
  action.progress(middle, chance.pick(['green', 'green', 'amber']));
  return impact(action, action.accepted(after(due, -chance.whole(-3, 10))), 'evidenced');
};

const sentBack: Tells = (action, middle, due) => {
  const { chance } = action.scene;
  action.progress(middle, 'green');
  const given = after(due, -chance.whole(4, 12));
  const evidence = action.submitted(action.agencies[0]!, given, 'Slides of the training');
  const decided = after(given, 5);
  action.decides('FurtherEvidenceRequested', evidence, decided, {
    reason: 'It shows that the training was held, not who came.',
    due: after(decided, 15),
  });
  return impact(action, action.accepted(after(decided, chance.whole(9, 18))), 'evidenced');
};

/** Chased, red, and done so many months after it was due; a new day is agreed, unless nobody does anything for long. */
const late =
  (months: number): Tells =>
  (action, middle, due) => {
    const moved = monthsAfter(due, months);
    action.progress(middle, 'amber');
    const chased = after(due, 2);
    action.at('ProgressChased', chased, {
      agency: action.agencyOn(action.agencies[0]!, chased),
      answerBy: after(due, 12),
    });
    action.progress(after(due, 9), 'red');
    if (months < 6) dueAnew(action, after(due, 14), moved, 'The agency was reorganised; the group agreed to it.');
    return impact(action, action.accepted(after(moved, -2)), 'partly evidenced');
  };

const dueAnew = (action: ActionTelling, on: CivilDate, due: CivilDate, reason: string): void =>
  action.at('DueDateChanged', on, { due, reason }, authorityOn(action.scene, on));

function impact(action: ActionTelling, accepted: CivilDate, found: 'evidenced' | 'partly evidenced'): CivilDate {
  const { chance } = action.scene;
  const on = after(monthsAfter(accepted, 4), chance.whole(-8, 6));
  action.at('ImpactFound', on, {
    impact: found,
    finding: found === 'evidenced' ? 'Records of two months show the change.' : 'Two of three teams show it.',
    how: 'Twelve records read by two agencies',
  });
  return action.closes(after(on, chance.whole(2, 20)));
}

const checkNotNeeded: Tells = (action, _middle, due) => {
  const accepted = action.accepted(after(due, -action.scene.chance.whole(2, 10)));
  action.at('ImpactCheckNotNeeded', after(accepted, 1), {
    because: 'A page was added to a form; that it is used shows in the audit of another action.',
  });
  return action.closes(after(accepted, 4));
};

/** Done, and nothing came of it: it is checked again, and closed with a word on why. */
const notEvidenced: Tells = (action, middle, due) => {
  action.progress(middle, 'green');
  const first = monthsAfter(action.accepted(after(due, -3)), 4);
  const again = monthsAfter(first, 3);
  const finding = 'Staff know the new form. The records read like those of the year before.';
  action.at('ImpactFound', first, { impact: 'not evidenced', finding, how: 'Audit of twenty records' });
  action.at('ImpactCheckPlanned', after(first, 4), {
    due: again,
    how: 'The same audit, once supervisors were trained',
  });
  action.at('ImpactFound', again, { impact: 'not evidenced', finding });
  return action.closes(after(again, 5), {
    departs: { impactIsEvidenced: 'What was done had no effect; another action takes its place in the next plan.' },
  });
};

const notProgressed: Tells = (action, middle) => {
  const rationale = 'A change in national guidance does the same, from April on.';
  action.at('NotProgressed', middle, { rationale }, authorityOn(action.scene, middle));
  return middle;
};

const superseded: Tells = (action, middle) => {
  action.at('Superseded', middle, { why: 'The plan of a later review asks for more, of the same agencies.' });
  return middle;
};

const ongoing: Tells = (action, middle, due) => {
  const again = monthsAfter(due, 8);
  action.at('MadeOngoing', middle, { reviewOn: due, why: 'It is done again each term, and has no end.' });
  action.at('OngoingReviewed', due, { finding: 'Done in both terms.', reviewOn: again });
  action.at('OngoingReviewed', again, { finding: 'It is ordinary work by now.' });
  return impact(action, action.accepted(after(again, 3)), 'evidenced');
};

const reopened: Tells = (action, middle, due) => {
  const on = monthsAfter(ordinary(action, middle, due), 3);
  action.at('Reopened', on, { why: 'A later case shows the same gap.' });
  const moved = monthsAfter(on, 3);
  dueAnew(action, after(on, 2), moved, 'Agreed anew.');
  return impact(action, action.accepted(after(moved, -5)), 'evidenced');
};

/** Evidence also comes after the end: it is kept, and opens nothing. */
const evidenceAfterwards: Tells = (action, middle, due) => {
  const closed = ordinary(action, middle, due);
  action.submitted(action.agencies[0]!, after(closed, 15), 'Numbers of the following quarter');
  return closed;
};

const ways = {
  evidenced: ordinary,
  'partly evidenced': (action: ActionTelling, middle: CivilDate, due: CivilDate) => {
    action.progress(middle, 'amber');
    return impact(action, action.accepted(after(due, 2)), 'partly evidenced');
  },
  'sent back': sentBack,
  late: late(2),
  /** Nobody does anything about it, for long. */
  slow: late(9),
  'not evidenced': notEvidenced,
  'check not needed': checkNotNeeded,
  'not accepted at first': ordinary,
  ongoing,
  'not progressed': notProgressed,
  superseded,
  reopened,
  'evidence afterwards': evidenceAfterwards,
};
