import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { casesOfRecords, linksFrom, linksTo, type Link } from '@waymark/projections';
import { openSteps, type OpenedStep } from '@waymark/recording';
import type { Engine } from '../../engine';
import { ENGINE } from '../engine.token';
import { instanceOf } from '../workflow-in-case';
import { caseInSight, type CaseInSight } from './case-in-sight';
import { headOf, type CaseHead } from './case-head';
import { stepsAsReadBy } from './names-hidden-elsewhere';

/** Another case that this one names, or that names this one. */
export interface CaseLink {
  readonly towards: 'from here' | 'from there';
  readonly head: Pick<CaseHead, 'case' | 'reference' | 'workingName' | 'workflows'>;
  /** The workflow that says so, by id; null where the case's own record does. */
  readonly instance: string | null;
  /** `meeting.AgendaItemAdded` */
  readonly type: string;
  readonly step: OpenedStep;
  /** What it names: a case, or a workflow within one. */
  readonly pointsTo: string;
}

/** The cases that stand in a tie with this one, as far as the asker may see them. */
export class CaseLinks extends Query<readonly CaseLink[]> {
  constructor(
    readonly person: string,
    readonly caseId: string,
  ) {
    super();
  }
}

@QueryHandler(CaseLinks)
export class CaseLinksHandler implements IQueryHandler<CaseLinks> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ person, caseId }: CaseLinks): Promise<readonly CaseLink[]> {
    const { views } = this.engine;
    const sight = await caseInSight(this.engine, person, caseId);
    if (sight === null || !sight.whole) return [];
    const said = await linksFrom(views, caseId);
    const of = await casesOfRecords(
      views,
      said.map(({ pointsTo }) => pointsTo),
    );
    const here = said.map((link) => ({ link, other: of.get(link.pointsTo) ?? link.pointsTo, sight }));
    const ids = sight.record.workflows.map(instanceOf);
    const there = (await linksTo(views, caseId, ids)).map((link) => ({ link, other: link.caseId, sight: null }));
    const found = await Promise.all([...here, ...there].map((each) => this.linkIn(person, each)));
    return found.filter((link) => link !== null);
  }

  /** Null where the other case may not be seen, or the step that says so was taken back. */
  private async linkIn(
    person: string,
    { link, other, sight }: { link: Link; other: string; sight: CaseInSight | null },
  ): Promise<CaseLink | null> {
    // What follows within the case itself is seen there.
    if (other === sight?.id) return null;
    const seen = await caseInSight(this.engine, person, other);
    if (seen === null || !seen.whole) return null;
    const step = await this.stepOf(link, sight ?? seen);
    if (step === null) return null;
    const { case: id, reference, workingName, workflows } = await headOf(this.engine, seen);
    return {
      towards: sight === null ? 'from there' : 'from here',
      head: { case: id, reference, workingName, workflows },
      instance: link.stream.startsWith('case-') ? null : instanceOf(link.stream),
      type: link.type,
      step,
      pointsTo: link.pointsTo,
    };
  }

  private async stepOf({ stream, event }: Link, { id, who, record }: CaseInSight): Promise<OpenedStep | null> {
    const { streams } = this.engine.recorder;
    const { workflow } = await streams.load(stream);
    const steps = openSteps(workflow, await streams.history(stream), this.engine.keys);
    const step = steps.find((each) => each.event === event);
    if (step === undefined || step.withdrawnBy !== null) return null;
    const [seen] = await stepsAsReadBy(this.engine, who, { caseId: id, record }, [step]);
    return seen ?? null;
  }
}
