import { isSuccession, successionsOf, type Succession } from '@waymark/casework';
import type { OpenedStep } from '@waymark/engine/cqrs';
import { formFor } from '@waymark/forms';
import { inWords } from '@waymark/statute';
import type { Page } from '../rendering/page';
import { listed } from '../words/deadlines';
import { directoryStepAddress } from './addresses';
import type { Directory } from './directory';
import { entriesOf } from './entries';
import { around, titlesIn } from './people-pages';

/** By whom a partnership is succeeded, and whom it succeeds. Nothing of a case is here: what waits is among the tasks. */
export function successionPage(directory: Directory, steps: readonly OpenedStep[]): Page {
  const { partnership, partnerships, mayChange } = directory;
  const at = { partnership: partnership.id, kind: 'partnership', id: partnership.id } as const;
  const names = new Map(partnerships.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? 'a partnership without a name';
  const titles = titlesIn(directory);
  const sentence = (succession: Succession): string => inSentence(succession, listed(succession.by.map(nameOf)));
  return {
    template: 'administration/succession.njk',
    title: 'Succession',
    section: 'administration',
    context: {
      ...around(directory),
      succeeded: successionsOf(partnership).map(sentence),
      isOver: partnership.succession !== undefined,
      succeeds: partnerships.flatMap((one) =>
        successionsOf(one)
          .filter(({ by }) => by.includes(partnership.id))
          .map((succession) => `${nameOf(one.id)}: ${sentence(succession)}`),
      ),
      tell: mayChange
        ? {
            href: directoryStepAddress(at, 'PartnershipSucceeded'),
            text: formFor('partnership', 'PartnershipSucceeded')?.title ?? '',
          }
        : null,
      entries: entriesOf(
        ofSuccession(steps),
        at,
        directory,
        (id) => names.get(id) ?? titles(id),
        ({ data }) => listed(((data['by'] ?? []) as string[]).map(nameOf)),
      ),
    },
  };
}

function inSentence({ as, on }: Succession, by: string): string {
  const day = `from ${inWords(on)}`;
  switch (as) {
    case 'merger':
      return `Merged ${day}, and succeeded by ${by}.`;
    case 'division':
      return `Divided ${day}, and succeeded by ${by}.`;
    case 'change of boundary':
      return `A part of its area passes to ${by} ${day}.`;
  }
}

function ofSuccession(steps: readonly OpenedStep[]): OpenedStep[] {
  const its = new Set(steps.filter(isSuccession).map(({ event }) => event));
  return steps.filter(({ event, data }) => its.has(event) || its.has(String(data['event'])));
}
