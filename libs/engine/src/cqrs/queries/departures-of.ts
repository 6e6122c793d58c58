import { Inject } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { partnershipsRead } from '@waymark/access';
import { departuresOnDay, type DepartedStep, type TimelinessAsked } from '@waymark/projections';
import type { Engine } from '../../engine';
import { noSuchRecord, personOf, type NoSuchRecord } from '../asking';
import { OpenedCase } from '../cases/opened-case';
import { ENGINE } from '../engine.token';
import { scopeNow } from '../scope-now';

export interface DepartedStepNow extends DepartedStep {
  /** As its case shows it to this reader, names hidden where they are; null where it can no longer be read. */
  readonly reason: string | null;
}

export interface Departures {
  readonly answer: 'departures';
  readonly count: number;
  /** Whether names of people stand open in some of these cases where they are asked for, and whether they were. */
  readonly names: { readonly onAsking: boolean; readonly shown: boolean };
  /** The cases that are shown with the names that were asked for. */
  readonly named: readonly string[];
  readonly steps: readonly DepartedStepNow[];
}

/** The departures of one kind in a partnership's cases on a day, the latest first, each with the reason given. */
export class DeparturesOf extends Query<Departures | NoSuchRecord> {
  constructor(
    readonly person: string,
    readonly asked: TimelinessAsked,
    readonly kind: { readonly rule: string; readonly type: string },
    readonly limit: number,
    /** Names are shown in the cases in which this person may ask for them. */
    readonly namesAsked: boolean,
  ) {
    super();
  }
}

@QueryHandler(DeparturesOf)
export class DeparturesOfHandler implements IQueryHandler<DeparturesOf> {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  async execute({ person: id, asked, kind, limit, namesAsked }: DeparturesOf): Promise<Departures | NoSuchRecord> {
    const person = await personOf(this.engine, id);
    if (!partnershipsRead(person).includes(asked.partnership)) return noSuchRecord;
    const found = await departuresOnDay(this.engine.views, await scopeNow(this.engine, person), asked, kind);
    const steps = found.slice(0, limit);
    const reasons = new Map<string, string | null>();
    const onAsking: string[] = [];
    for (const caseId of new Set(steps.map((step) => step.caseId)))
      if (await this.readReasons(id, caseId, kind, namesAsked, reasons)) onAsking.push(caseId);
    // Who may have no names shown finds no page with them.
    if (namesAsked && onAsking.length === 0) return noSuchRecord;
    return {
      answer: 'departures',
      count: found.length,
      names: { onAsking: onAsking.length > 0, shown: namesAsked },
      named: namesAsked ? onAsking : [],
      steps: steps.map((step) => ({ ...step, reason: reasons.get(step.event) ?? null })),
    };
  }

  /** @returns whether names stand open in the case where they are asked for */
  private async readReasons(
    person: string,
    caseId: string,
    { rule, type }: DeparturesOf['kind'],
    namesAsked: boolean,
    reasons: Map<string, string | null>,
  ): Promise<boolean> {
    const category = type.slice(0, type.indexOf('.'));
    const open = (named: boolean) => this.queries.execute(new OpenedCase(person, caseId, [category], named));
    const asked = namesAsked ? await open(true) : null;
    const opened = asked?.answer === 'case' ? asked : await open(false);
    if (opened.answer !== 'case') return false;
    for (const { event, departures } of [...opened.workflows.flatMap(({ steps }) => steps), ...opened.ofCase])
      reasons.set(event, departures.find((one) => one.rule === rule)?.reason ?? null);
    return opened.head.namesOnAsking;
  }
}
