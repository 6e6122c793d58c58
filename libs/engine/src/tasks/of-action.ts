import { agenciesWithoutEvidence, isActionDone, isOpenAction, type Action } from '@waymark/casework';
import { nameOfDeadline } from '@waymark/statute';
import type { EndedAgencies } from '../board/ended-agencies';
import type { AtWork } from './at-work';
import { ofAgency, task, unit, type Task } from './task';

/** What an action still asks of anybody. Evidence waits for a decision also once the action has come to its end. */
export function tasksOfAction({ state, endedAgencies }: AtWork<Action>): Task[] {
  if (state.plan === null) return [];
  const deciding = evidenceToDecideOn(state);
  if (!isOpenAction(state)) return deciding;
  return [...deciding, ...handingOn(state, endedAgencies), ...agreeing(state), ...doing(state), ...looking(state)];
}

/** It waits from the day that it was given, and holds the action up: what is late with the action stands with what is late. */
const evidenceToDecideOn = ({ evidence, agreed, ...state }: Action): Task[] =>
  Object.entries(evidence)
    .filter(([, { standing }]) => standing === 'awaiting')
    .map(([id, { givenOn }]) =>
      task({
        kind: 'evidence',
        title: 'Evidence to decide on',
        step: 'EvidenceAccepted',
        prefill: { evidence: id },
        owner: unit,
        since: givenOn,
        ...(agreed && isOpenAction({ evidence, agreed, ...state }) && state.ongoing === null ? dueOf(state) : {}),
      }),
    );

/** What an agency owed that is no more, nobody does until its successor has it. What it gave already stands. */
function handingOn(state: Action, ended: EndedAgencies): Task[] {
  if (isActionDone(state) && state.ongoing === null) return [];
  const owing = new Set([...agenciesWithoutEvidence(state), ...(state.owner === null ? [] : [state.owner])]);
  return [...owing].flatMap((agency) => {
    const end = ended.get(agency);
    if (end === undefined) return [];
    return [
      task({
        kind: 'action',
        ...(end.succeededBy === null
          ? {
              title: 'Action of an agency that has ended, to transfer to another',
              step: 'OwnerTransferred',
              prefill: { from: agency },
            }
          : {
              title: 'Action of an agency that has ended, to hand to its successor',
              step: 'AgencySucceeded',
              prefill: { agency, by: end.succeededBy },
            }),
        owner: unit,
        since: end.on,
        ...(state.ongoing === null ? dueOf(state) : {}),
      }),
    ];
  });
}

const dueOf = ({ due }: Pick<Action, 'due'>): Pick<Task, 'due' | 'deadline'> => ({
  due,
  deadline: due === null ? null : 'action',
});

const agreeing = ({ agreed, due, notAcceptedBy, escalated = [] }: Action): Task[] => [
  ...(agreed ? [] : [task({ kind: 'action', title: 'Action to agree', step: 'Agreed', owner: unit, due })]),
  ...notAcceptedBy.map((agency) =>
    task({
      kind: 'action',
      ...(escalated.includes(agency)
        ? { title: 'Action not accepted: escalated, to settle', step: 'AcceptedByAgency' }
        : { title: 'Action not accepted: to escalate', step: 'NotAcceptedEscalated' }),
      prefill: { agency },
      owner: unit,
      // It holds up the action from now on, however far off the day of that is.
      since: 'not-known',
      ...dueOf({ due }),
    }),
  ),
];

/** Each agency's own part. What waits for the chair's decision waits for no agency. */
function doing(state: Action): Task[] {
  const { agreed, ongoing, agencies, evidence, due, owner: lead } = state;
  if (!agreed || ongoing !== null || isActionDone(state)) return [];
  if (agencies.length === 0 && lead === null)
    return [task({ kind: 'action', title: 'Action', step: 'EvidenceSubmitted', owner: unit, due, deadline: 'action' })];
  const owing = agencies.length === 0 ? [lead!] : agenciesWithoutEvidence(state);
  return owing.flatMap((agency) => {
    const own = Object.values(evidence).filter((one) => one.agency === agency);
    if (own.some(({ standing }) => standing === 'awaiting')) return [];
    const further = own.find(({ standing }) => standing === 'further requested');
    const asked = { kind: 'action', step: 'EvidenceSubmitted', prefill: { agency }, owner: ofAgency(agency) } as const;
    return further === undefined
      ? [task({ ...asked, title: 'Action', due, deadline: 'action' })]
      : [task({ ...asked, title: 'Further evidence of an action', due: further.furtherBy ?? due })];
  });
}

function looking(state: Action): Task[] {
  const { ongoing, impact, impactCheckDue, impactCheckNotNeeded } = state;
  if (ongoing !== null) {
    if (ongoing.reviewedOn !== null) return [];
    const title = nameOfDeadline('ongoing-action');
    return [
      task({
        kind: 'action',
        title,
        step: 'OngoingReviewed',
        owner: unit,
        due: ongoing.reviewOn,
        deadline: 'ongoing-action',
      }),
    ];
  }
  if (!isActionDone(state) || impact !== null || impactCheckNotNeeded) return [];
  return impactCheckDue === null
    ? [task({ kind: 'impact check', title: 'Impact check to plan', step: 'ImpactCheckPlanned', owner: unit })]
    : [
        task({
          kind: 'impact check',
          title: 'Impact check',
          step: 'ImpactFound',
          owner: unit,
          due: impactCheckDue,
          deadline: 'impact-check',
        }),
      ];
}
