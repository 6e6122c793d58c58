import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { mayOpenWorkflow, mayReadCase, partnershipsLed } from '@waymark/access';
import type { Judgement } from '@waymark/recording';
import type { Engine } from '../../engine';
import { actingFor, caseOf, commandOf, noSuchRecord, personOf, type StepAsked } from '../asking';
import { workflowNamed } from '../commands/open-workflow';
import { ENGINE } from '../engine.token';

/** What opening a case, or a further workflow in one, would be answered now. */
export class OpeningJudged extends Query<Judgement> {
  constructor(
    /** Null: a case of its own. */
    readonly caseId: string | null,
    /** `rapid-review` */
    readonly workflow: string,
    readonly step: StepAsked,
    readonly partnership: string | null,
  ) {
    super();
  }
}

@QueryHandler(OpeningJudged)
export class OpeningJudgedHandler implements IQueryHandler<OpeningJudged> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ caseId, workflow, step, partnership }: OpeningJudged): Promise<Judgement> {
    const lead = await this.actingPartnership(caseId, step.person, partnership);
    if (lead === null) return noSuchRecord;
    const { category } = workflowNamed(workflow);
    return this.engine.recorder.judgeOpening(caseId, category, commandOf(step, lead));
  }

  private async actingPartnership(caseId: string | null, asker: string, given: string | null): Promise<string | null> {
    const person = await personOf(this.engine, asker);
    if (caseId !== null) {
      const record = await caseOf(this.engine, caseId);
      return mayReadCase(person, record) && mayOpenWorkflow(person, record) ? actingFor(person, record) : null;
    }
    const led = partnershipsLed(person);
    const wanted = given ?? led.find((id) => id === person.partnership) ?? led[0] ?? null;
    return wanted !== null && led.includes(wanted) ? wanted : null;
  }
}
