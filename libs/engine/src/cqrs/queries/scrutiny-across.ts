import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { mayReadCase, partnershipsRead } from '@waymark/access';
import { scrutinyOf, type Scrutiny } from '@waymark/casework';
import { Boards } from '../../board/boards';
import type { Engine } from '../../engine';
import { personOf } from '../asking';
import { workingNamesFor } from '../cases/working-name';
import { ENGINE } from '../engine.token';

export type ScrutinyKind = 'challenges' | 'observations' | 'advice' | 'tasks';

/** A case in which the scrutineer recorded something, with how much of it nobody has answered or concluded yet. */
export interface ScrutinisedCase {
  readonly case: string;
  readonly reference: string | null;
  readonly workingName: string | null;
  readonly counts: Readonly<Record<ScrutinyKind, { readonly all: number; readonly open: number }>>;
}

/** What the scrutineer recorded in the cases of a partnership, as far as somebody may read them: the newest case first. */
export class ScrutinyAcross extends Query<readonly ScrutinisedCase[]> {
  constructor(
    readonly person: string,
    readonly partnership: string,
  ) {
    super();
  }
}

@QueryHandler(ScrutinyAcross)
export class ScrutinyAcrossHandler implements IQueryHandler<ScrutinyAcross> {
  constructor(
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(Boards) private readonly boards: Boards,
  ) {}

  async execute({ person, partnership }: ScrutinyAcross): Promise<readonly ScrutinisedCase[]> {
    const asker = await personOf(this.engine, person);
    if (!partnershipsRead(asker).includes(partnership)) return [];
    const found = (await this.boards.of(partnership)).filter(
      ({ record }) => record.scrutiny !== undefined && mayReadCase(asker, record),
    );
    const named = await workingNamesFor(this.engine, asker, found);
    return found
      .map(({ caseId, reference, workingName, record }) => ({
        case: caseId,
        reference,
        workingName: named(caseId, workingName),
        counts: countsOf(scrutinyOf(record)),
      }))
      .filter(({ counts }) => Object.values(counts).some(({ all }) => all > 0));
  }
}

function countsOf({ challenges, observations, advice, tasks }: Scrutiny): ScrutinisedCase['counts'] {
  const count = (all: number, open: number) => ({ all, open });
  const those = (answered: Readonly<Record<string, boolean>>) =>
    count(Object.keys(answered).length, Object.values(answered).filter((one) => !one).length);
  const raised = Object.values(challenges);
  return {
    challenges: count(raised.length, raised.filter(({ standing }) => standing === 'unanswered').length),
    observations: those(observations),
    advice: those(advice),
    tasks: those(tasks),
  };
}
