import type { CivilDate } from '@waymark/statute';
import { after, later, workingDaysFrom } from '../days';
import type { Agency } from '../directory/area';
import type { Deed } from '../script/deed';
import type { Scene } from '../stories/scene';
import { onReview } from './commissioning';
import { acting, givenBy } from './deciding';

export interface Reporting {
  readonly drafted: CivilDate;
  readonly checked: CivilDate;
  readonly redrafted: CivilDate;
  readonly assured: CivilDate;
  readonly signed: CivilDate;
  /** Whoever takes part by then has signed off. */
  readonly published: CivilDate;
  readonly agencies: readonly Agency[];
  readonly learning: string;
  /** What the quality assurance found wanting in the first version. */
  readonly sentBack?: boolean;
}

export const reportOf = (scene: Scene, version: number): string => scene.id('report', version);
export const latestReport = 2;

const contents = ['summary-of-improvements', 'analysis', 'required-of-agencies', 'reviewer'];

/** Drafted, checked for facts by the agencies, drafted again, quality assured, and signed off by each body. */
export function reporting(scene: Scene, plan: Reporting): Deed[] {
  const { area, chance } = scene;
  const draft = (version: number, on: CivilDate): Deed => ({
    type: 'DraftPrepared',
    on,
    data: {
      draft: reportOf(scene, version),
      version,
      preparedBy: area.reviewer.id,
      document: `Report of the review, version ${version}`,
      learning: plan.learning,
      ...(version === 1 ? {} : { changes: 'After the factual check, and with what is required of each agency.' }),
    },
  });
  const checks = plan.agencies.slice(0, 4).flatMap(({ id }): Deed[] => {
    const about = { agency: id, draft: reportOf(scene, 1) };
    const accurate = chance.yes(65);
    return [
      { type: 'FactualCheckAsked', on: after(plan.drafted, 1), data: { ...about, due: plan.checked } },
      {
        type: 'FactualCheckReturned',
        on: after(plan.checked, -chance.whole(0, 3)),
        data: accurate
          ? { ...about, found: 'accurate' }
          : { ...about, found: 'corrections asked for', corrections: 'Two dates, and the title of a post.' },
      },
    ];
  });
  return onReview([
    draft(1, plan.drafted),
    ...checks,
    ...(plan.sentBack === true ? [assured(scene, 1, after(plan.checked, 2), 'changes asked for')] : []),
    draft(2, plan.redrafted),
    assured(scene, 2, plan.assured, 'ready to be signed off'),
    ...signOffs(scene, plan),
  ]);
}

const assured = (scene: Scene, version: number, on: CivilDate, outcome: string): Deed => ({
  type: 'QualityAssured',
  on,
  data: {
    draft: reportOf(scene, version),
    contents: contents.map((content) => ({
      content,
      found: outcome === 'changes asked for' && content === 'required-of-agencies' ? 'in part' : 'there',
    })),
    outcome,
    comments:
      outcome === 'changes asked for'
        ? 'It should say what each agency has to do, and by when.'
        : 'Clear, fair, and focused on systems.',
    by: scene.area.chair.name,
  },
});

function signOffs(scene: Scene, { assured, signed, published }: Reporting): Deed[] {
  const room = Math.max(0, workingDaysFrom(assured, signed));
  return acting(scene, assured, published).flatMap(({ body, on }): Deed[] => {
    const day = after(later(on, assured), on > assured ? 0 : scene.chance.whole(0, room));
    // A body that another has succeeded signs no more, and is not waited for.
    if (body.until !== null && day >= body.until) return [];
    return [
      {
        type: 'SignedOff',
        on: day,
        data: { body: body.id, draft: reportOf(scene, latestReport) },
        ...givenBy(scene, body),
      },
    ];
  });
}
