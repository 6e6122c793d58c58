import {
  keptFor,
  keptOrMade,
  timelinessOf,
  type Scope,
  type Timeliness,
  type TimelinessAsked,
} from '@waymark/projections';
import type { Engine } from '../../engine';

/** The pages of one partnership ask for the same figures one after another. */
const figures = keptFor<Engine, Promise<Timeliness>>(48);

/** A partnership's figures, taken anew once anything was recorded. Whether they may read them is judged before. */
export async function figuresOf(engine: Engine, scope: Scope, asked: TimelinessAsked): Promise<Timeliness> {
  const { views } = engine;
  const whose = scope.except.length > 0 || (await isAnyCaseApart(engine)) ? JSON.stringify(scope) : 'everybody';
  const key = [asked.partnership, asked.asAt, asked.hindsight, asked.attendanceFrom ?? '', whose].join('|');
  return keptOrMade(figures(engine), key, views.standing(), () => timelinessOf(views, scope, asked));
}

const apart = keptFor<Engine, Promise<boolean>>(1);

/** Restricted, or with somebody shut out or invited: then the figures of one reader are not those of another. */
function isAnyCaseApart(engine: Engine): Promise<boolean> {
  const { views } = engine;
  return keptOrMade(apart(engine), 'any', views.standingOf('case_people'), async () => {
    const found = views.db.selectFrom('case_people').select('person').where('ended', '=', 0).limit(1);
    return (await found.executeTakeFirst()) !== undefined;
  });
}
