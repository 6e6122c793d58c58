import { certainlyBefore, type StatedDate } from '@waymark/statute';
import { isAhead, lastHappened, own, type Noticing, type OpenStep } from '../frame';
import { besideIt } from './rules/age';

// What shows of a step only beside the sealed parts of the referral and of what was told of the children.

const referralIn = (steps: readonly OpenStep[]) => lastHappened(steps.filter(({ type }) => type === 'Referred'));

interface Referral {
  readonly entry: string;
  readonly nature?: string;
  readonly children: readonly string[];
}

const ofADeath: ReadonlySet<unknown> = new Set([
  'looked-after child death',
  'care leaver death',
  'child-death-abuse-or-neglect',
  'child-death-looked-after',
]);
const ofNoDeath: ReadonlySet<unknown> = new Set(['near miss', 'serious-harm']);

/** Only what the referral rules out: of some of its children alone, a notification may say what others did not suffer. */
const category: Noticing = {
  of: ['IncidentNotified', 'Referred'],
  beside: { rapidReview: ['Referred', 'ChildDied', 'IncidentNotified'] },
  shows: (step, beside) => {
    const all = [...beside, step];
    const referral = referralIn(all);
    if (referral === undefined) return false;
    const differs = (one: OpenStep): boolean => one.type === 'IncidentNotified' && ruledOut(one, referral, all);
    // What becomes of the referral is held against every notification; one of those is held against it alone.
    return step.type === 'Referred' ? beside.some(differs) : differs(step);
  },
};

function ruledOut({ data, occurredOn }: OpenStep, referral: OpenStep, all: readonly OpenStep[]): boolean {
  const { entry, nature, children: every } = referral.data as unknown as Referral;
  const { category, children } = data as { category?: string; children?: readonly string[] };
  const ofSome = children !== undefined && children.length > 0 && every.some((child) => !children.includes(child));
  if (category === 'serious harm') return !ofSome && (ofADeath.has(entry) || ofADeath.has(nature));
  const diedSince = all.some(({ type, occurredOn: on }) => type === 'ChildDied' && !certainlyBefore(occurredOn, on));
  return category === 'death' && !diedSince && !ofADeath.has(entry) && (ofNoDeath.has(entry) || ofNoDeath.has(nature));
}

interface Described {
  readonly child: string;
  readonly bornOn?: StatedDate;
}

/** A birth that is still to come is asked about as any day that lies ahead. */
const born: Noticing = {
  of: ['Referred', 'ChildAdded', 'ChildDescribed'],
  beside: { rapidReview: ['Referred', 'ChildAdded', 'ChildDescribed'] },
  shows: (step, beside, today) => {
    const all = [...beside, step];
    const incidentOn = referralIn(all)?.data['incidentOn'] as StatedDate | undefined;
    // What becomes of the referral is held against all that is told of the children; they are held against it as told here.
    const told = step.type === 'Referred' ? all : [step];
    const children = new Set(told.flatMap(describedIn).map(({ child }) => child));
    return [...children].some((child) => {
      const bornOn = lastHappened(told.filter((one) => bornIn(one, child) !== undefined));
      const part = lastHappened(all.filter((one) => partIn(one, child) !== undefined));
      if (bornOn === undefined || part === undefined || besideIt.has(partIn(part, child)!)) return false;
      const day = bornIn(bornOn, child)!;
      return !isAhead(day, today) && certainlyBefore(incidentOn ?? 'not-known', day);
    });
  },
};

function describedIn({ data }: OpenStep): readonly Described[] {
  const { particulars = [] } = data as { particulars?: Described | readonly Described[] };
  return [particulars].flat();
}

const bornIn = (step: OpenStep, child: string): StatedDate | undefined =>
  describedIn(step).find((one) => one.child === child)?.bornOn;

/** Said where a child is named for the first time. */
function partIn({ data }: OpenStep, child: string): string | undefined {
  const {
    child: added,
    part,
    parts,
  } = data as {
    child?: string;
    part?: string;
    parts?: Readonly<Record<string, string>>;
  };
  return added === child ? part : own(parts ?? {}, child);
}

export const noticing = { 'category differs': category, 'born after the incident': born } satisfies Record<
  string,
  Noticing
>;
