import type { DepartedStepNow, Departures } from '@waymark/engine/cqrs';
import { inWords } from '@waymark/statute';
import type { Page } from '../rendering/page';
import { departureRows, askedByRule, stepInWords } from './departures';
import { framed, type Standing } from './frame';
import { departuresInWords } from './summary-page';
import { titleOfSection } from './sections';

/** Of one kind, step by step with the reasons given; and how many of that kind there are in all. */
export interface DeparturesListed {
  readonly steps: readonly DepartedStepNow[];
  readonly count: number;
  readonly names: Departures['names'];
}

/** Departures by kind; with a kind, the steps themselves. */
export function departuresPage(standing: Standing, listed: DeparturesListed | null): Page {
  const { departures } = standing.timeliness;
  const first = listed?.steps[0];
  return framed(standing, {
    template: 'timeliness/departures.njk',
    section: 'departures',
    heading: titleOfSection('departures'),
    headline: departuresInWords(departures),
    context: {
      names: listed?.names ?? { onAsking: false, shown: false },
      departures: departureRows(departures),
      kind:
        listed === null || first === undefined
          ? null
          : {
              rule: askedByRule(first.rule, first.type),
              on: stepInWords(first.type),
              more: listed.count - listed.steps.length,
              steps: listed.steps.map((step) => ({ ...step, when: inWords(step.occurredOn) })),
            },
    },
  });
}
