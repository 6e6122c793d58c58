import {
  openDisclosures,
  standingOfDisclosure,
  stepsAfter,
  type Disclosing,
  type DisclosureRequest,
} from '@waymark/casework';
import type { DisclosureNow, OpenedStep } from '@waymark/engine/cqrs';
import { formFor, recordedFields } from '@waymark/forms';
import { inWords, type CivilDate } from '@waymark/statute';
import { departureShown, type DepartureShown } from '../cases/departure';
import { saidIn, type Said, type WordsOf } from '../cases/said';
import { decidedInWords } from '../cases/steps';
import type { TitleOf } from '../cases/titles';

/** A request for a case's material, and all that came of it. */
export interface RequestShown {
  readonly id: string;
  /** 'Family court, received 2 November 2026' */
  readonly heading: string;
  readonly state: { readonly words: string; readonly colour: string };
  readonly answerBy: { readonly words: string; readonly overdue: boolean } | null;
  readonly asked: StepShown;
  readonly followed: readonly StepShown[];
  readonly next: readonly { readonly href: string; readonly text: string }[];
}

interface StepShown {
  readonly event: string;
  readonly says: string;
  readonly when: string;
  readonly decided: string | null;
  readonly fields: readonly Said[];
  readonly departures: readonly DepartureShown[];
  readonly lost: boolean;
}

interface Told {
  readonly today: CivilDate;
  readonly wordsOf: WordsOf;
  readonly titleOf: TitleOf;
  readonly address: (type: string, about: Readonly<Record<string, string>>) => string;
}

/** The requests of a case, the latest first. */
export function requestsShown({ steps, may, requests }: DisclosureNow, told: Told): readonly RequestShown[] {
  const standing = steps.filter(({ withdrawnBy }) => withdrawnBy === null);
  return standing
    .flatMap((step): RequestShown[] => {
      const id = String(step.data['request']);
      const request = requests[id];
      if (step.type !== 'DisclosureRequested' || request === undefined) return [];
      const followed = standing.filter((one) => one !== step && one.data['request'] === id);
      return [
        {
          id,
          heading: headingOf(request, step.occurredOn),
          state: stateOf(request),
          answerBy: answerByOf(request, told.today),
          asked: stepShown(step, told),
          followed: followed.map((one) => stepShown(one, told)),
          next: stepsAfter(request)
            .filter((type) => may.includes(type))
            .map((type) => ({
              href: told.address(type, { request: id }),
              text: titleOfNext(type, request),
            })),
        },
      ];
    })
    .toReversed();
}

export const titleOfNext = (type: string, { decision }: DisclosureRequest): string =>
  type === 'DisclosureDecided' && decision !== null ? 'Decide again' : (formFor('case', type)?.title ?? type);

/** Requests that wait for a decision or for their material, whether or not a day is stated. */
export const openRequests = (
  record: Disclosing,
  caseId: string,
): readonly (Pick<RequestShown, 'heading' | 'state'> & { readonly href: string; readonly answerBy: string | null })[] =>
  openDisclosures(record).map(({ id, request, answerBy }) => ({
    heading: headingOf(request, request.receivedOn),
    state: stateOf(request),
    href: requestAddress(caseId, id),
    answerBy,
  }));

/** Where a request stands on the page of all. */
export const requestAddress = (caseId: string, request: string): string =>
  `/cases/${caseId}/disclosure#request-${request}`;

const headingOf = ({ by }: DisclosureRequest, receivedOn: string): string =>
  `${whoAsks(by)}, received ${inWords(receivedOn)}`;

/** 'Family court' */
export const whoAsks = (by: DisclosureRequest['by']): string => kinds[by];

const kinds: Readonly<Record<DisclosureRequest['by'], string>> = {
  police: 'Police',
  'crown prosecution service': 'Crown Prosecution Service',
  coroner: 'Coroner',
  'family court': 'Family court',
  person: 'Subject access',
  public: 'Freedom of information',
  other: 'Another',
};

const decisions: Readonly<Record<string, readonly [string, string]>> = {
  'released in full': ['Released in full', 'green'],
  'released in part': ['Released in part', 'green'],
  refused: ['Refused', 'grey'],
  'nothing held': ['Nothing held', 'grey'],
};

function stateOf(request: DisclosureRequest): RequestShown['state'] {
  switch (standingOfDisclosure(request)) {
    case 'to decide':
      return { words: 'To decide', colour: 'blue' };
    case 'to release':
      return { words: 'To release', colour: 'blue' };
    case 'withdrawn':
      return { words: 'Withdrawn', colour: 'grey' };
    case 'answered': {
      const [words, colour] = decisions[request.decision ?? ''] ?? ['Answered', 'green'];
      return { words, colour };
    }
  }
}

/** The day is shown while an answer is looked for. */
const answerByOf = ({ answerBy, answeredOn, withdrawn }: DisclosureRequest, today: CivilDate) =>
  answerBy === null || answeredOn !== null || withdrawn
    ? null
    : { words: inWords(answerBy), overdue: answerBy < today };

const stepShown = (step: OpenedStep, { wordsOf, titleOf }: Told): StepShown => ({
  event: step.event,
  says: step.says,
  when: inWords(step.occurredOn),
  decided: step.decidedBy === null ? null : decidedInWords(step.decidedBy, titleOf),
  fields: saidIn(
    recordedFields('case', step.type).filter(({ name }) => name !== 'request'),
    step.data,
    { wordsOf, longest: null },
  ),
  departures: step.departures.map((departure) => departureShown('case', departure)),
  lost: step.sealed === 'erased' || step.sealed === 'damaged',
});
