import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { mayAdminister, mayRecordOnPartnership, partnershipsLed, type Asker } from '@waymark/access';
import { yearlyReportsWaiting, type Partnership, type YearlyReportWaiting } from '@waymark/casework';
import { agenciesOf, peopleOf } from '@waymark/projections';
import { Boards } from '../../board/boards';
import type { Engine } from '../../engine';
import { personOf } from '../asking';
import { ENGINE } from '../engine.token';

/** What a partnership that begins has still to say before it can work. */
export type ToBegin = 'bodies' | 'agencies' | 'people' | 'first case';

/** What waits for somebody in a partnership itself, beside all cases. */
export interface DutiesInPartnership {
  readonly partnership: string;
  readonly name: string | null;
  readonly yearlyReports: readonly YearlyReportWaiting[];
  readonly toBegin: readonly ToBegin[];
}

/** What of the partnerships themselves waits for a person: for those who record it there. */
export class DutiesOf extends Query<readonly DutiesInPartnership[]> {
  constructor(readonly person: string) {
    super();
  }
}

@QueryHandler(DutiesOf)
export class DutiesOfHandler implements IQueryHandler<DutiesOf> {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(Boards) private readonly boards: Boards,
  ) {}

  async execute({ person }: DutiesOf): Promise<readonly DutiesInPartnership[]> {
    const asker = await personOf(this.engine, person);
    const own = [...new Set(asker.roles.map(({ partnership }) => partnership))];
    const duties = await Promise.all(own.map((partnership) => this.dutiesIn(asker, partnership)));
    return duties.filter(({ yearlyReports, toBegin }) => yearlyReports.length + toBegin.length > 0);
  }

  private async dutiesIn(asker: Asker, partnership: string): Promise<DutiesInPartnership> {
    const { streams } = this.engine.recorder;
    const record = (await streams.load(`partnership-${partnership}`)).instance.state as Partnership;
    const reports = mayRecordOnPartnership(asker, partnership, 'YearlyReportDrafted');
    return {
      partnership,
      name: record.name,
      yearlyReports: reports ? yearlyReportsWaiting(record, this.boards.today()) : [],
      toBegin: mayAdminister(asker, partnership) ? await this.toBegin(asker, partnership, record) : [],
    };
  }

  /** In the order in which it is best said: nobody can be given an agency's role before the agency is there. */
  private async toBegin(asker: Asker, partnership: string, { bodies }: Partnership): Promise<readonly ToBegin[]> {
    const { views } = this.engine;
    const mayOpen = partnershipsLed(asker).includes(partnership);
    return [
      ...(bodies.length === 0 ? (['bodies'] as const) : []),
      ...((await agenciesOf(views, partnership)).length === 0 ? (['agencies'] as const) : []),
      ...((await peopleOf(views, partnership)).length < 2 ? (['people'] as const) : []),
      ...(mayOpen && (await this.boards.of(partnership)).length === 0 ? (['first case'] as const) : []),
    ];
  }
}
