import { timelinessOf, type Timeliness, type TimelinessAsked } from '@waymark/projections';
import type { Engine } from '../../engine';

interface Kept {
  /** Where the read models stood when the figures were taken from them. */
  readonly position: string;
  readonly figures: Promise<Timeliness>;
}

/** The pages of one partnership ask for the same figures one after another; each is worth some dozen queries. */
const mostKept = 24;
const kept = new WeakMap<Engine, Map<string, Kept>>();

/** A partnership's figures, taken anew once anything was recorded. Who may read them is judged before. */
export async function figuresOf(engine: Engine, asked: TimelinessAsked): Promise<Timeliness> {
  const key = [asked.partnership, asked.asAt, asked.hindsight, asked.attendanceFrom ?? ''].join('|');
  const position = String(engine.runner.position());
  const before = keptBy(engine);
  const known = before.get(key);
  before.delete(key);
  const now =
    known?.position === position
      ? known
      : { position, figures: timelinessOf(engine.views, { partnerships: [asked.partnership] }, asked) };
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
