import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { RoleHeld } from '@waymark/casework';
import { isInvited, keptFor, keptOrMade } from '@waymark/projections';
import type { Engine } from '../../engine';
import { personOf } from '../asking';
import { nameOfPerson } from '../cases/person-names';
import { ENGINE } from '../engine.token';

export interface PersonNow {
  readonly person: string;
  /** Null where it can no longer be read. */
  readonly name: string | null;
  readonly partnership: string | null;
  readonly roles: readonly RoleHeld[];
  /** Agencies that they act for. */
  readonly agencies: readonly string[];
  /** To some case, apart from any role. */
  readonly invited: boolean;
}

/** A person with their name, as the directory has them now; null where it holds no such person. For the person alone. */
export class PersonByIdNow extends Query<PersonNow | null> {
  constructor(readonly person: string) {
    super();
  }
}

@QueryHandler(PersonByIdNow)
export class PersonByIdNowHandler implements IQueryHandler<PersonByIdNow> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ person }: PersonByIdNow): Promise<PersonNow | null> {
    const { partnership, roles } = await personOf(this.engine, person);
    if (partnership === null) return null;
    const agencies = [...new Set(roles.flatMap(({ agency }) => (agency === null ? [] : [agency])))];
    const invited = await isInvitedNow(this.engine, person);
    return { person, name: await nameOfPerson(this.engine, person), partnership, roles, agencies, invited };
  }
}

/** Of so many people it is kept whether they are invited. */
const invitations = keptFor<Engine, Promise<boolean>>(1_000);

/** Asked for with each request, and told by one read model alone: it stands for as long as that does. */
const isInvitedNow = (engine: Engine, person: string): Promise<boolean> =>
  keptOrMade(invitations(engine), person, engine.views.standingOf('case_people'), () =>
    isInvited(engine.views, person),
  );
