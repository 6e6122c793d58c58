import type { Agency, Partnership, RoleHeld } from '@waymark/casework';
import type { Streams } from './streams';

/**
 * Roles for an agency or a body give rights for as long as its entry stands in the directory: once it is taken back, as
 * recorded by mistake, they count no more, from the next request on, and no rule sees them.
 */
export async function rolesThatStand(
  streams: Pick<Streams, 'load'>,
  roles: readonly RoleHeld[],
): Promise<readonly RoleHeld[]> {
  const gone = new Set<RoleHeld>();
  for (const role of roles) if (await isTakenBack(streams, role)) gone.add(role);
  return gone.size === 0 ? roles : roles.filter((role) => !gone.has(role));
}

async function isTakenBack(streams: Pick<Streams, 'load'>, { agency, body, partnership }: RoleHeld): Promise<boolean> {
  if (agency !== null) {
    const { revision, state } = (await streams.load(`agency-${agency}`)).instance;
    if (revision >= 0 && (state as Agency).partnership === null) return true;
  }
  if (body === null) return false;
  const { subjects, state } = (await streams.load(`partnership-${partnership}`)).instance;
  return subjects.has(`body:${body}`) && !(state as Partnership).bodies.some((one) => one.body === body);
}
