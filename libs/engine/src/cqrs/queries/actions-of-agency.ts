import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { type Asker, agenciesActedFor, concernsAgency } from '@waymark/access';
import type { Action, Agency } from '@waymark/casework';
import { openSteps, type OpenedStep } from '@waymark/recording';
import type { Engine } from '../../engine';
import { caseOf, personOf } from '../asking';
import { ENGINE } from '../engine.token';
import { at, instanceOf, workflowIn, type WorkflowInCase } from '../workflow-in-case';
import { actionsToLookAt, type StreamToLookAt } from './agency-streams';
import { subjectsOf, type SubjectNow } from './subjects';

/** What an agency's lead sees of a case: an action that their own agency owns, and their own part in it. */
export interface ActionOfAgency {
  readonly case: string;
  readonly reference: string | null;
  /** Of the action, to be answered at `/cases/CASE/workflows/ID/steps`. */
  readonly id: string;
  readonly agency: string;
  readonly agencyName: string | null;
  readonly stage: string;
  readonly stageTitle: string;
  readonly due: string | null;
  /** Their own evidence, and whether it was accepted. */
  readonly evidence: readonly { readonly evidence: string; readonly standing: string }[];
  /** Their own progress, sign-off and evidence: what was seen of each is sent along with the next step on it. */
  readonly subjects: readonly SubjectNow[];
  readonly steps: readonly StepTold[];
}

export type StepTold = Pick<OpenedStep, 'type' | 'says' | 'occurredOn' | 'data'>;

/** The actions of the agencies that a person acts for. */
export class ActionsOfAgency extends Query<readonly ActionOfAgency[]> {
  constructor(readonly person: string) {
    super();
  }
}

/** What is asked, by when and of whom: told to every agency that owns a part. All else is told to whom it is about. */
export const toldToEveryOwner = new Set([
  'Drafted',
  'DraftAmended',
  'Agreed',
  'DueDateChanged',
  'MadeOngoing',
  'OwnerTransferred',
  'AgencySucceeded',
  'Split',
  'Merged',
  'Superseded',
  'NotProgressed',
  'Closed',
  'Reopened',
]);

@QueryHandler(ActionsOfAgency)
export class ActionsOfAgencyHandler implements IQueryHandler<ActionsOfAgency> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ person: id }: ActionsOfAgency): Promise<readonly ActionOfAgency[]> {
    const person = await personOf(this.engine, id);
    const found = await actionsToLookAt(this.engine.views, person);
    return (await Promise.all(found.map((place) => this.owned(person, place)))).flat();
  }

  private async owned(person: Asker, { case: caseId, stream }: StreamToLookAt): Promise<ActionOfAgency[]> {
    const { streams } = this.engine.recorder;
    const record = await caseOf(this.engine, caseId);
    const action = await workflowIn(streams, caseId, record, { id: instanceOf(stream) });
    if (action === null) return [];
    const owners = agenciesActedFor(person, record).filter((agency) => concernsAgency(at(action), agency));
    if (owners.length === 0) return [];
    const steps = openSteps(action.workflow, await streams.history(stream), this.engine.keys);
    return Promise.all(
      [...new Set(owners)].map(async (agency) => ({
        case: caseId,
        reference: record.reference,
        agency,
        agencyName: ((await streams.load(`agency-${agency}`)).instance.state as Agency).name,
        ...toldTo(agency, action, steps),
      })),
    );
  }
}

/** Field by field: no other agency's progress, evidence or reasons. */
function toldTo(agency: string, action: WorkflowInCase, steps: readonly OpenedStep[]) {
  const { instance, workflow } = action;
  const { due, evidence } = instance.state as Action;
  const own = Object.entries(evidence).filter(([, { agency: of }]) => of === agency);
  const subjects = new Set([
    ...['progress', 'governance', 'acceptance'].map((what) => `${what}:${agency}`),
    ...own.map(([id]) => `evidence:${id}`),
  ]);
  return {
    id: instance.itself,
    stage: instance.stage,
    stageTitle: workflow.stages[instance.stage] ?? instance.stage,
    due,
    evidence: own.map(([id, { standing }]) => ({ evidence: id, standing })),
    subjects: subjectsOf(action).filter(({ subject }) => subjects.has(subject)),
    steps: steps
      .filter(({ type, subject }) => toldToEveryOwner.has(type) || subjects.has(subject))
      .filter(({ type, withdrawnBy }) => withdrawnBy === null && Object.hasOwn(workflow.facts, type))
      .map(({ type, says, occurredOn, data }) => ({ type, says, occurredOn, data })),
  };
}
