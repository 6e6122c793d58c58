import { categoryOf } from '@waymark/casework';
import type { RecordedEvent } from '@waymark/event-store';
import type { Policy } from '../policy';

/** Which policies an event may concern, by its type alone: most of a log concerns none, and is not even parsed. */
export function wantedBy(policies: readonly Policy[]): (event: RecordedEvent) => readonly Policy[] {
  const byType = new Map<string, Policy[]>();
  const add = (type: string, policy: Policy): void => {
    const known = byType.get(type) ?? [];
    if (!known.includes(policy)) byType.set(type, [...known, policy]);
  };
  for (const policy of policies) {
    for (const type of policy.wants) {
      add(type, policy);
      for (const amendment of ['FactCorrected', 'StepWithdrawn'])
        add(`${type.slice(0, type.indexOf('.'))}.${amendment}`, policy);
    }
  }
  return ({ type }) => byType.get(type) ?? [];
}

/** The case that an event belongs to; where it cannot be read, the stream stands for itself. */
export function recordOfEvent({ text, stream }: RecordedEvent): string {
  try {
    return (JSON.parse(text) as { case?: string | null }).case ?? stream;
  } catch {
    return categoryOf(stream) === 'case' ? stream.slice('case-'.length) : stream;
  }
}
