import { isAmendment } from '@waymark/casework';
import type { DirectoryKind, OpenedStep } from '@waymark/engine/cqrs';
import { formFor } from '@waymark/forms';
import { correctedInWords, correctionsIn, type FieldCorrected } from '../cases/corrected-fields';
import { instantInWords } from '../words/dates';
import type { Directory } from './directory';
import { roleInWords } from './roles';

/** What was done to an entry later: it was corrected, or taken back. */
export interface LaterShown {
  readonly takesBack: boolean;
  readonly at: string;
  /** 'Wren Hollis (Administrator)' */
  readonly by: string;
  readonly because: string | null;
  readonly changes: readonly FieldCorrected[];
}

/** By the entry's event, what was done to it, the first first. */
export function laterOf(
  steps: readonly OpenedStep[],
  kind: DirectoryKind,
  directory: Directory,
  titleOf: (id: string) => string | null,
): ReadonlyMap<string, readonly LaterShown[]> {
  const byEvent = new Map(steps.map((step) => [step.event, step]));
  const corrected = correctionsIn(steps);
  const found = new Map<string, LaterShown[]>();
  for (const step of steps) {
    const of = isAmendment(step.type) ? byEvent.get(String(step.data['event'])) : undefined;
    if (of === undefined) continue;
    const said = found.get(of.event) ?? [];
    found.set(of.event, [
      ...said,
      {
        takesBack: step.type === 'StepWithdrawn',
        at: instantInWords(step.recordedAt),
        by: whoRecorded(step, directory, titleOf),
        because: (step.data['reason'] as string | undefined) ?? null,
        changes: (corrected.get(step.event) ?? []).map((change) => {
          const words = correctedInWords(kind, of.type, change, (_from, id) => titleOf(id));
          return change.field === 'occurredOn'
            ? { ...words, name: formFor(kind, of.type)?.frame[0]?.label ?? words.name }
            : words;
        }),
      },
    ]);
  }
  return found;
}

/** Who recorded a step, with the roles that they hold in this partnership today. */
export function whoRecorded(
  { recordedBy }: Pick<OpenedStep, 'recordedBy'>,
  { people, partnership }: Directory,
  titleOf: (id: string) => string | null,
): string {
  const person = people.find(({ id }) => id === recordedBy.person);
  if (person === undefined) return 'somebody whom this directory does not name';
  const roles = person.roles
    .filter((held) => held.partnership === partnership.id)
    .map((held) => roleInWords(held, titleOf));
  const name = person.name ?? 'somebody whose name can no longer be read';
  return roles.length === 0 ? name : `${name} (${roles.join('; ')})`;
}
