import type { CaseOpened } from '@waymark/engine/cqrs';
import type { Page } from '../rendering/page';
import { casePage } from './page-made';
import { labelsOf, stepsInOrder } from './steps';
import { pageOf, timelinePage } from './timeline';
import type { TitleOf } from './titles';

/** So much of a text stands on the timeline; the step's own page has all of it. */
const longest = 320;

/** Null where there is no such page of it. `of`: the record whose steps alone are shown, by its id. */
export function timelinePageOf(
  opened: CaseOpened,
  titleOf: TitleOf,
  { upTo, of }: { readonly upTo: number | null; readonly of: unknown },
): Page | null {
  const labels = labelsOf(opened);
  const only = typeof of === 'string' ? opened.workflows.find(({ id }) => id === of) : undefined;
  if (of !== undefined && only === undefined) return null;
  const seen = only === undefined ? opened : { ...opened, workflows: [only], ofCase: [], ofWatch: [] };
  const shown = timelinePage(stepsInOrder({ opened: seen, titleOf, longest, labels }), upTo);
  if (shown === null) return null;
  const records = opened.workflows.map(({ id, stream, title }) => ({
    text: labels.get(stream) ?? title,
    id,
    current: id === only?.id,
  }));
  const { seesNames, namesOnAsking } = opened.head;
  const ofHref = `${only === undefined ? '' : `of=${only.id}&`}${seesNames && namesOnAsking ? 'names=shown&' : ''}`;
  return casePage(
    { head: opened.head, titleOf },
    {
      page: 'timeline',
      title: 'Timeline',
      template: 'timeline',
      context: { ...shown, ofHref, only: only === undefined ? null : (labels.get(only.stream) ?? only.title), records },
    },
  );
}

/** One step whole, at an address of its own. */
export function stepPage(opened: CaseOpened, titleOf: TitleOf, event: string): Page | null {
  const { events, at } = stepsInOrder({ opened, titleOf, longest: null, labels: labelsOf(opened) });
  const place = events.indexOf(event);
  if (place < 0) return null;
  const step = at(place);
  const later = new Set([...step.correctedBy, step.withdrawnBy]);
  const about = events.flatMap((each, other) => (later.has(each) ? [at(other)] : []));
  return casePage(
    { head: opened.head, titleOf },
    {
      page: 'timeline',
      title: 'One step',
      template: 'step',
      context: { step, about, timelinePage: pageOf(place, events.length) },
    },
  );
}
