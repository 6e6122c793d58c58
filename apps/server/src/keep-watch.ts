import { londonToday, type Engine } from '@waymark/engine';
import { calendarStream } from '@waymark/recording';

const aMoment = 10_000;
const aMinute = 60_000;
const anHour = 3_600_000;

interface Kept {
  readonly engine: {
    readonly watch: Pick<Engine['watch'], 'look'>;
    readonly recorder: { readonly streams: Pick<Engine['recorder']['streams'], 'load'> };
  };
  /** What is done as often, and watches no deadline. */
  readonly besides: () => void;
  readonly notice: (line: string) => void;
  readonly stopping: AbortSignal;
}

/**
 * A deadline is missed as a new day begins in London, and moves when a bank holiday is proclaimed or withdrawn: whoever
 * recorded that is shown it in a moment. Once an hour is soon enough else.
 */
export function keepWatch({ engine, besides, notice, stopping }: Kept): void {
  let last: Looked | null = null;
  let looking = false;
  // What fails is tried again a minute later.
  let notBefore = 0;
  const look = async () => {
    if (looking || Date.now() < notBefore) return;
    looking = true;
    try {
      const { revision } = (await engine.recorder.streams.load(calendarStream)).instance;
      const now = { day: londonToday(), at: Date.now(), calendar: revision };
      if (!isDue(last, now)) return;
      besides();
      await engine.watch.look();
      last = now;
    } catch (failure) {
      notBefore = Date.now() + aMinute;
      notice(`Deadlines could not be looked at: ${(failure as Error).message}`);
    } finally {
      looking = false;
    }
  };
  void look();
  const watching = setInterval(() => void look(), aMoment).unref();
  stopping.addEventListener('abort', () => clearInterval(watching), { once: true });
}

interface Looked {
  readonly day: string;
  readonly at: number;
  /** How often the working calendar was changed. */
  readonly calendar: number;
}

const isDue = (last: Looked | null, now: Looked): boolean =>
  last === null || now.day !== last.day || now.calendar !== last.calendar || now.at - last.at >= anHour;
