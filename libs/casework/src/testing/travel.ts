import { chartOf, currentChart, stepNamed, transitionsFrom, type AnyWorkflow } from '../frame';
import type { Ways } from './chart-suite';
import { choosing, outcomes, type Way } from './paths';
import type { Story } from './story';
import type { Walking } from './walk';

// Goes every way that a chart draws, as long as something is left that was not taken.

/** A way that the chart draws from a stage. */
export interface Drawn {
  readonly stage: string;
  readonly event: string;
  /** Whether the stage names it itself; else it stands at the chart's root. */
  readonly own: boolean;
  /** `MeetingHeld → considering`; where a withdrawal leads counts for withdrawals together. */
  readonly arrows: readonly string[];
}

export interface Travelled {
  /** `gathering: MeetingHeld`, for what was really taken. */
  readonly taken: ReadonlySet<string>;
  /** `MeetingHeld → considering`, for the arrows that were really followed. */
  readonly reached: ReadonlySet<string>;
  /** The rules that refused a way at the last attempt, by `gathering: MeetingHeld`. */
  readonly refused: ReadonlyMap<string, readonly string[]>;
}

const isStep = (event: string): boolean => stepNamed(event) === event;
const arrow = (event: string, to: string): string => `${isStep(event) ? event : 'A withdrawal'} → ${to}`;

export function waysOf(page: AnyWorkflow): Drawn[] {
  const chart = chartOf(page, currentChart(page));
  return Object.keys(chart.states).flatMap((stage) =>
    [...transitionsFrom(chart, stage).values()].map(({ eventType: event, targets, anywhere }) => ({
      stage,
      event,
      own: !anywhere,
      arrows: targets.map((to) => arrow(event, to)),
    })),
  );
}

/** A point that a path has come to, the step last taken and whether it led to another stage. */
interface Point {
  readonly told: Story;
  readonly last: string | null;
  readonly moved: boolean;
}

/** How often a way is filled in anew before it is given up: at the stages themselves, and further on. */
const patience = [60, 4, 4];

/**
 * From each stage each way; from where a step has led, its withdrawal and its correction; and on from there, as long as
 * something was taken nowhere yet or an arrow was not followed.
 */
export function travel(page: AnyWorkflow, ways: Ways, walking: Walking): Travelled {
  const choose = choosing(20_261_120);
  const drawn = waysOf(page);
  const taken = new Set<string>();
  const takenSomewhere = new Set<string>();
  const reached = new Set<string>();
  const refused = new Map<string, readonly string[]>();
  const isNew = ({ stage, event, own, arrows }: Drawn): boolean =>
    !takenSomewhere.has(event) ||
    (own && !taken.has(`${stage}: ${event}`)) ||
    arrows.some((each) => !reached.has(each));

  /** How a way can be taken from here: one filling for each stage that it leads to. */
  const tryFrom = (told: Story, { stage, event, arrows }: Drawn, attempts: number): Way[] => {
    const found = new Map<string, Way>();
    let left = attempts;
    for (const outcome of outcomes(told, event, choose, walking)) {
      if ('to' in outcome) {
        taken.add(`${stage}: ${event}`);
        takenSomewhere.add(event);
        reached.add(arrow(event, outcome.to));
        found.set(outcome.to, outcome);
        if (arrows.every((each) => reached.has(each))) break;
      } else if (!taken.has(`${stage}: ${event}`)) refused.set(`${stage}: ${event}`, outcome.refusedBy);
      left -= 1;
      if (left <= 0) break;
    }
    return [...found.values()];
  };

  let here: Point[] = Object.values(ways).map((way) => ({ told: way(), last: null, moved: true }));
  for (const [distance, attempts] of patience.entries()) {
    const further: Point[] = [];
    for (const { told, last, moved } of here) {
      const stage = told.stage();
      if (distance > 1 && !drawn.some(isNew)) break;
      for (const way of drawn.filter((each) => each.stage === stage)) {
        const first = isNew(way);
        const ofLast = stepNamed(way.event) === last && !taken.has(`${stage}: ${way.event}`);
        const goesOn = isStep(way.event) && (distance === 0 || first || (moved && way.arrows.length > 0));
        if (!first && !ofLast && !goesOn) continue;
        const found = tryFrom(told, way, ofLast ? patience[0]! : attempts);
        if (!goesOn || distance === patience.length - 1) continue;
        for (const { type, data, how, to } of found) {
          further.push({ told: told.again().takes(type, data, how), last: type, moved: to !== stage });
        }
      }
    }
    here = further;
  }
  return { taken, reached, refused };
}
