import { certainlyBefore, type StatedDate } from '@waymark/statute';
import { lastHappened, own, type Noticing, type OpenStep } from '../frame';
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
  of: ['IncidentNotified'],
  beside: { rapidReview: ['Referred', 'ChildDied'] },
  shows: ({ data, occurredOn }, beside) => {
    const referral = referralIn(beside);
    if (referral === undefined) return false;
    const { entry, nature, children: all } = referral.data as unknown as Referral;
    const { category, children } = data as { category?: string; children?: readonly string[] };
    const ofSome = children !== undefined && children.length > 0 && all.some((child) => !children.includes(child));
    if (category === 'serious harm') return !ofSome && (ofADeath.has(entry) || ofADeath.has(nature));
    const diedSince = beside.some(
      ({ type, occurredOn: on }) => type === 'ChildDied' && !certainlyBefore(occurredOn, on),
    );
    return (
      category === 'death' && !diedSince && !ofADeath.has(entry) && (ofNoDeath.has(entry) || ofNoDeath.has(nature))
    );
  },
};

interface Described {
  readonly child: string;
  readonly bornOn?: StatedDate;
}

const born: Noticing = {
  of: ['Referred', 'ChildAdded', 'ChildDescribed'],
  beside: { rapidReview: ['Referred', 'ChildAdded'] },
  shows: (step, beside) => {
    const incidentOn = (step.type === 'Referred' ? step : referralIn(beside))?.data['incidentOn'] as
      StatedDate | undefined;
    const { particulars = [] } = step.data as { particulars?: Described | readonly Described[] };
    return [particulars].flat().some(({ child, bornOn }) => {
      const part = partIn(step, child) ?? beside.map((one) => partIn(one, child)).findLast((one) => one !== undefined);
      if (part === undefined || besideIt.has(part) || bornOn === undefined) return false;
      return certainlyBefore(incidentOn ?? 'not-known', bornOn);
    });
  },
};

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
