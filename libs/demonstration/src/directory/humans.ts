import type { Role } from '@waymark/casework';
import { chanceOf } from '../chance';
import { idOf } from '../ids';
import { personName } from '../names/people';
import type { DatedRole, Human } from './area';

type RoleAsked = { role: Role } & Partial<DatedRole>;
export type MakeHuman = (key: string, title: string, roles: readonly RoleAsked[]) => Human;

/** Makes the people of one area: who they are follows from what they do there. */
export const humansOf =
  (seed: number, area: number): MakeHuman =>
  (key, title, roles) => ({
    id: idOf(seed, 'person', area, key),
    name: personName(chanceOf(seed, 'person', area, key)),
    title,
    roles: roles.map(({ role, agency = null, body = null, from = null, until = null }) => {
      return { role, agency, body, from, until };
    }),
  });
