import { Inject } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { type Brag, lastHappened, type Case } from '@waymark/casework';
import { openSteps, type OpenedStep } from '@waymark/recording';
import type { Engine } from '../../engine';
import type { ActionFilters } from '../../actions/rows';
import { caseOf, personOf } from '../asking';
import { asReadBy } from '../cases/names-hidden-elsewhere';
import { ENGINE } from '../engine.token';
import { ActionsAcross, type AgencysPart, type ListedAction } from './action-list';
import { recommendedIn } from './recommended';

/** One agency's part of one action, as a tracker has it. */
export interface ActionTableRow extends Pick<
  ListedAction,
  | 'action'
  | 'reference'
  | 'ownReference'
  | 'source'
  | 'what'
  | 'responsible'
  | 'due'
  | 'evidenceRequired'
  | 'intendedImpact'
  | 'standing'
> {
  readonly recommendation: string | null;
  readonly agency: string | null;
  readonly lead: string | null;
  readonly evidenceSupplied: string;
  readonly progress: string | null;
  /** As the agency reported it last; null too once its evidence was accepted, which says more than that. */
  readonly brag: Brag | null;
  readonly completedOn: string | null;
  readonly impactFinding: string | null;
  readonly signedOff: boolean;
}

/** The list of actions whole, with what only the records themselves tell: evidence, findings, recommendations. */
export class ActionsTable extends Query<readonly ActionTableRow[]> {
  constructor(
    readonly person: string,
    readonly filters: ActionFilters,
  ) {
    super();
  }
}

@QueryHandler(ActionsTable)
export class ActionsTableHandler implements IQueryHandler<ActionsTable> {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  async execute({ person, filters }: ActionsTable): Promise<readonly ActionTableRow[]> {
    const { actions } = await this.queries.execute(new ActionsAcross(person, filters, null));
    const cases = new Map<string, Case>();
    for (const { case: id } of actions) cases.set(id, cases.get(id) ?? (await caseOf(this.engine, id)));
    const asRead = await asReadBy(
      this.engine,
      await personOf(this.engine, person),
      [...cases].map(([caseId, record]) => ({ caseId, record })),
    );
    const plans = new Map<string, Promise<readonly OpenedStep[]>>();
    const planOf = (id: string): Promise<readonly OpenedStep[]> => {
      const known = plans.get(id) ?? this.steps(`actionPlan-${id}`);
      plans.set(id, known);
      return known;
    };
    const rows: ActionTableRow[] = [];
    for (const one of actions) {
      const steps = await this.steps(`action-${one.action}`);
      // What the plan says beside the action is for those who read the case.
      const plan = one.mayReadCase && one.plan !== null ? await planOf(one.plan) : [];
      const parts = one.parts.length === 0 ? [null] : one.parts;
      rows.push(...parts.map((part) => withWords(rowOf(one, part, steps, plan), (text) => asRead(one.case, text))));
    }
    return rows;
  }

  private async steps(stream: string): Promise<readonly OpenedStep[]> {
    const { streams } = this.engine.recorder;
    const { workflow } = await streams.load(stream);
    const steps = openSteps(workflow, await streams.history(stream), this.engine.keys);
    return steps.filter(({ withdrawnBy }) => withdrawnBy === null);
  }
}

/** The words that only the records tell: those of the list are read already as they may be. */
const withWords = (row: ActionTableRow, said: (text: string | null) => string | null): ActionTableRow => ({
  ...row,
  recommendation: said(row.recommendation),
  evidenceSupplied: said(row.evidenceSupplied) ?? '',
  impactFinding: said(row.impactFinding),
});

function rowOf(
  one: ListedAction,
  part: AgencysPart | null,
  steps: readonly OpenedStep[],
  plan: readonly OpenedStep[],
): ActionTableRow {
  const of = (type: string): OpenedStep[] => steps.filter((step) => step.type === type);
  const own = of('EvidenceSubmitted').filter(({ data }) => part === null || data['agency'] === part.agency);
  const accepted = of('EvidenceAccepted').filter(({ data }) =>
    own.some((given) => given.data['evidence'] === data['evidence']),
  );
  const impact = one.mayReadCase ? lastHappened(of('ImpactFound')) : undefined;
  return {
    ...one,
    recommendation: recommendationOf(lastHappened(of('Drafted')), plan),
    agency: part?.title ?? null,
    lead: one.parts.find(({ leads }) => leads)?.title ?? null,
    evidenceSupplied: own.map(({ data }) => String(data['what'] ?? '')).join('\n'),
    progress: part?.progress?.words ?? null,
    // As it was reported: the table may come back with more in it, and what it says of an agency is the agency's own word.
    brag: part === null || part.goes.by === 'evidence' ? null : part.brag,
    completedOn: lastHappened(accepted)?.occurredOn ?? null,
    impactFinding:
      impact === undefined ? null : [impact.data['impact'], impact.data['finding']].filter(Boolean).join(': '),
    signedOff: part?.governanceSignedOff ?? false,
  };
}

function recommendationOf(drafted: OpenedStep | undefined, plan: readonly OpenedStep[]): string | null {
  const id = drafted?.data['recommendation'];
  return typeof id === 'string' ? recommendedIn(plan, id) : null;
}
