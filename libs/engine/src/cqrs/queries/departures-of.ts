import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { isPermitted, partnershipsRead, scopeOf } from '@waymark/access';
import { departuresOnDay, type DepartedStep, type TimelinessAsked } from '@waymark/projections';
import type { Engine } from '../../engine';
import { noSuchRecord, personOf, type NoSuchRecord } from '../asking';
import { ENGINE } from '../engine.token';
import { openSteps } from './opened-step';

export interface DepartedStepNow extends DepartedStep {
  /** Null where it can no longer be read, or is not for this reader. */
  readonly reason: string | null;
  /** Reasons are people's own words, in which names may stand: they are for those to whom names are open. */
  readonly withheld: boolean;
}

export interface Departures {
  readonly answer: 'departures';
  readonly count: number;
  readonly steps: readonly DepartedStepNow[];
}

/** The departures of one kind in a partnership's cases on a day, the latest first, each with the reason given. */
export class DeparturesOf extends Query<Departures | NoSuchRecord> {
  constructor(
    readonly person: string,
    readonly asked: TimelinessAsked,
    readonly kind: { readonly rule: string; readonly type: string },
    readonly limit: number,
  ) {
    super();
  }
}

@QueryHandler(DeparturesOf)
export class DeparturesOfHandler implements IQueryHandler<DeparturesOf> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ person: id, asked, kind, limit }: DeparturesOf): Promise<Departures | NoSuchRecord> {
    const person = await personOf(this.engine, id);
    if (!partnershipsRead(person).includes(asked.partnership)) return noSuchRecord;
    const found = await departuresOnDay(this.engine.views, scopeOf(person), asked, kind);
    const withheld = !isPermitted(person, 'case.names');
    const steps = await Promise.all(
      found.slice(0, limit).map(async (step) => ({
        ...step,
        reason: withheld ? null : await this.reasonOf(step),
        withheld,
      })),
    );
    return { answer: 'departures', count: found.length, steps };
  }

  private async reasonOf({ caseId, event, rule, type }: DepartedStep): Promise<string | null> {
    const { recorder, keys, views } = this.engine;
    const category = type.slice(0, type.indexOf('.'));
    const rows = await views.db
      .selectFrom('instances')
      .select('stream')
      .where('case_id', '=', caseId)
      .where('workflow', '=', category)
      .execute();
    for (const stream of category === 'case' ? [`case-${caseId}`] : rows.map((row) => row.stream)) {
      const history = await recorder.streams.history(stream);
      if (!history.some(({ id }) => id === event)) continue;
      const { workflow } = await recorder.streams.load(stream);
      const step = openSteps(workflow, history, keys).find((one) => one.event === event);
      return step?.departures.find((one) => one.rule === rule)?.reason ?? null;
    }
    return null;
  }
}
