import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { RoleHeld } from '@waymark/casework';
import type { Engine } from '../../engine';
import { personOf } from '../asking';
import { ENGINE } from '../engine.token';

export interface Me {
  readonly person: string;
  readonly partnership: string | null;
  readonly roles: readonly RoleHeld[];
}

/** Who asks, as the directory has them now. */
export class Myself extends Query<Me> {
  constructor(readonly person: string) {
    super();
  }
}

@QueryHandler(Myself)
export class MyselfHandler implements IQueryHandler<Myself> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ person }: Myself): Promise<Me> {
    const { partnership, roles } = await personOf(this.engine, person);
    return { person, partnership, roles };
  }
}
