import type { Engine } from '@waymark/engine';
import { record } from './steps';

/** Somebody of Northmoor with these roles, and nothing else. */
export async function registerPerson(
  engine: Engine,
  id: string,
  roles: readonly Readonly<Record<string, string>>[],
  partnership = 'northmoor',
): Promise<void> {
  const on = '2020-04-01';
  const name = `Person ${id}`;
  await record(engine, `person-${id}`, 'PersonRegistered', { on, data: { partnership, name } });
  for (const role of roles) {
    await record(engine, `person-${id}`, 'RoleGiven', { on, data: { partnership, ...role } });
  }
}

/** Two agencies of Northmoor, and who leads for each. */
export async function registerTwoAgencies(engine: Engine): Promise<void> {
  const on = '2020-04-01';
  for (const [id, name, lead] of [
    ['trust', 'Northmoor Hospitals', 'lead'],
    ['school', 'Alder Lane School', 'other-lead'],
  ] as const) {
    const data = { name, kind: 'health', partnership: 'northmoor', area: 'own' };
    await record(engine, `agency-${id}`, 'AgencyRegistered', { on, data });
    await registerPerson(engine, lead, [{ role: 'agency lead', agency: id }]);
  }
}
