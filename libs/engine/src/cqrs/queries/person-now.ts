import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { RoleHeld } from '@waymark/casework';
import { isInvited } from '@waymark/projections';
import type { Engine } from '../../engine';
import { personOf } from '../asking';
import { ENGINE } from '../engine.token';
import { openSteps } from './opened-step';

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

/** How many names stay open in memory: those who are signed in. */
const mostNames = 1_000;

@QueryHandler(PersonByIdNow)
export class PersonByIdNowHandler implements IQueryHandler<PersonByIdNow> {
  private invited = { standing: '', people: new Map<string, boolean>() };
  private readonly names = new Map<string, { revision: number; name: string | null }>();

  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ person }: PersonByIdNow): Promise<PersonNow | null> {
    const { partnership, roles } = await personOf(this.engine, person);
    if (partnership === null) return null;
    const agencies = [...new Set(roles.flatMap(({ agency }) => (agency === null ? [] : [agency])))];
    const invited = await this.isInvited(person);
    return { person, name: await this.nameOf(person), partnership, roles, agencies, invited };
  }

  /** Asked for with each request, and told by the read models alone: it stands for as long as they do. */
  private async isInvited(person: string): Promise<boolean> {
    const { views } = this.engine;
    const standing = views.standing();
    if (this.invited.standing !== standing) this.invited = { standing, people: new Map() };
    const { people } = this.invited;
    const known = people.get(person);
    if (known !== undefined) return known;
    const invited = await isInvited(views, person);
    people.set(person, invited);
    return invited;
  }

  /** Opened anew only where the person's record has grown, or its key is gone. */
  private async nameOf(person: string): Promise<string | null> {
    const { recorder, keys } = this.engine;
    if (keys.state(`person:${person}`) === 'destroyed') return null;
    const { workflow, stream, instance } = await recorder.streams.load(`person-${person}`);
    const known = this.names.get(person);
    if (known?.revision === instance.revision) return known.name;
    const steps = openSteps(workflow, await recorder.streams.history(stream), keys);
    const named = steps.findLast(({ type, withdrawnBy }) => type === 'PersonRegistered' && withdrawnBy === null);
    const name = (named?.data['name'] as string | undefined) ?? null;
    if (this.names.size >= mostNames) this.names.clear();
    this.names.set(person, { revision: instance.revision, name });
    return name;
  }
}
