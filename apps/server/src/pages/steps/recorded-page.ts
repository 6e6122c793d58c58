import { daysOff, formFor, recordedFields, type StepForm } from '@waymark/forms';
import { londonDateOf } from '@waymark/ledger';
import type { StepOnRecordNow } from '@waymark/engine/cqrs';
import { stepsAfter, type LateReturn } from '@waymark/casework';
import { requestAddress, titleOfNext } from '../disclosure/requests-shown';
import type { Page } from '../rendering/page';
import type { TitleOf } from '../cases/titles';
import type { StepOffered } from '../cases/course';
import type { FollowingShown } from '../cases/following';
import { goingOn } from '../cases/going-on';
import { instantInWords } from '../words/dates';
import { stepAddress } from './addresses';
import { ofTheOthers, onceMore } from './alike';
import { deadlinesOf, stoppedIn } from './deadlines-told';
import { howMany, inWords, whenInWords, type WorkingCalendar } from '@waymark/statute';

/** What follows in the case's other records: actions to draft, the practice review that was opened. */
export interface BesideRecorded {
  readonly offers: readonly Pick<StepOffered, 'title' | 'href'>[];
  readonly following: readonly FollowingShown[];
}

/** What was recorded, and what happens next. It is made of the record, so that a bookmark opens it again. */
export function recordedPage(
  found: StepOnRecordNow,
  titleOf: TitleOf,
  beside: BesideRecorded,
  calendar: WorkingCalendar,
): Page {
  const { step, amends, workflow, reference, whole } = found;
  const says = amends === null ? step.says : `${step.says}: ${amends.says}`;
  const at = { case: found.case, instance: found.instance };
  const form = formFor(workflow, step.type);
  const again = { type: step.type, title: form?.title ?? step.says };
  return {
    template: 'steps/recorded.njk',
    title: `Recorded: ${says}`,
    section: null,
    context: {
      says,
      reference,
      planned: form?.planned ?? false,
      happened: amends === null ? whenInWords(step.occurredOn) : null,
      entryAddress: amends === null || !whole ? null : `/cases/${found.case}/timeline/${amends.event}`,
      recordedAt: instantInWords(step.recordedAt),
      late: found.late === null ? null : lateInWords(found.late),
      happens: form?.next ?? null,
      deadlines: deadlinesOf(found.clocks, stoppedIn(found.standing)),
      daysOff: daysOffIn(found, form, calendar),
      departures: Math.max(...found.together.map(({ departures }) => departures.length)),
      ofEach: ofEach(found, form, titleOf),
      withdrawn: step.withdrawnBy !== null,
      stage: whole ? found.stageTitle : null,
      record: found.title,
      next: whole
        ? found.asked !== null
          ? nextOfRequest(found, found.asked)
          : [
              ...beside.offers.map(({ title, href }) => ({ title, href })),
              ...(found.next.some(({ type }) => type === step.type) ? ofTheOthers(found, at, again) : []),
              ...goingOn(found).flatMap(({ type, ...next }) => {
                const title = formFor(workflow, type)?.title ?? next.title;
                if (type !== step.type) return [{ title, href: stepAddress(at, type) }];
                return found.left === null ? [onceMore(found, at, { type, title })] : [];
              }),
            ]
        : [],
      following: whole ? beside.following : [],
      disclosureAddress: found.asked === null ? null : requestAddress(found.case, found.asked.request),
      caseAddress: whole ? `/cases/${found.case}` : null,
    },
  };
}

/** Days that it set, as they lay ahead when it was recorded. */
const daysOffIn = ({ step, workflow }: StepOnRecordNow, form: StepForm | null, calendar: WorkingCalendar) =>
  daysOff(
    [...recordedFields(workflow, step.type), ...(form?.planned === true ? form.frame : [])],
    { ...step.data, occurredOn: step.occurredOn },
    londonDateOf(step.recordedAt),
    calendar,
  );

/** 'It was asked for by 22 May 2026, and came 3 working days after that.' */
function lateInWords({ due, workingDays, atLeast }: LateReturn): string {
  const days = workingDays === 0 ? 'less than 1 working day' : howMany(workingDays, 'working day', 'working days');
  return `It was asked for by ${inWords(due)}, and came ${atLeast ? 'at least ' : ''}${days} after that.`;
}

/** What may follow the request as it stands now. */
function nextOfRequest({ case: of, next }: StepOnRecordNow, { request, now }: NonNullable<StepOnRecordNow['asked']>) {
  const refused = new Set(
    next.filter(({ objections }) => objections.some(({ force }) => force === 'refuse')).map(({ type }) => type),
  );
  return stepsAfter(now)
    .filter((type) => !refused.has(type))
    .map((type) => ({
      title: titleOfNext(type, now),
      href: stepAddress({ case: of, instance: null }, type, { request }),
    }));
}

/** Of steps that were recorded together: what each is about, by its name. */
function ofEach({ together }: StepOnRecordNow, form: StepForm | null, titleOf: TitleOf): string[] {
  const each = form?.each ?? null;
  return each === null || together.length < 2
    ? []
    : together
        .filter(({ withdrawnBy }) => withdrawnBy === null)
        .map(({ data }) => titleOf(String(data[each])) ?? 'One that the directory does not name');
}
