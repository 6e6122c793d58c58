import { timelinessOf, type Scope, type Timeliness, type TimelinessAsked } from '@waymark/projections';
import type { Engine } from '../../engine';

interface Kept {
  /** Where the read models stood when the figures were taken from them. */
  readonly position: string;
  readonly figures: Promise<Timeliness>;
}

/** The pages of one partnership ask for the same figures one after another; each is worth some dozen queries. */
const mostKept = 48;
const kept = new WeakMap<Engine, Map<string, Kept>>();

/** A partnership's figures, taken anew once anything was recorded. Whether they may read them is judged before. */
export async function figuresOf(engine: Engine, scope: Scope, asked: TimelinessAsked): Promise<Timeliness> {
  const whose = (await isAnyCaseApart(engine)) ? JSON.stringify(scope) : 'everybody';
  const key = [asked.partnership, asked.asAt, asked.hindsight, asked.attendanceFrom ?? '', whose].join('|');
  const position = String(engine.runner.position());
  const before = keptBy(engine);
  const known = before.get(key);
  before.delete(key);
  const now = known?.position === position ? known : { position, figures: timelinessOf(engine.views, scope, asked) };
  before.set(key, now);
  if (before.size > mostKept) before.delete([...before.keys()][0]!);
  try {
    return await now.figures;
  } catch (failure) {
    before.delete(key);
    throw failure;
  }
}

function keptBy(engine: Engine): Map<string, Kept> {
  const known = kept.get(engine) ?? new Map<string, Kept>();
  kept.set(engine, known);
  return known;
}

const apart = new WeakMap<Engine, { readonly standing: string; readonly any: boolean }>();

/** Restricted, or with somebody shut out or invited: then the figures of one reader are not those of another. */
async function isAnyCaseApart(engine: Engine): Promise<boolean> {
  const { views } = engine;
  const standing = views.standing();
  const known = apart.get(engine);
  if (known?.standing === standing) return known.any;
  const found = views.db.selectFrom('case_people').select('person').where('ended', '=', 0).limit(1);
  const any = (await found.executeTakeFirst()) !== undefined;
  apart.set(engine, { standing, any });
  return any;
}
