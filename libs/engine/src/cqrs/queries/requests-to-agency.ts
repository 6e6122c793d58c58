import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { type Asker, agenciesActedFor } from '@waymark/access';
import {
  own,
  requestEnd,
  requestTo,
  returnsIn,
  wasToldOf,
  type Agency,
  type RequestEnd,
  type RequestStanding,
} from '@waymark/casework';
import { openSteps, type OpenedStep } from '@waymark/recording';
import type { Engine } from '../../engine';
import { caseOf, personOf } from '../asking';
import { ENGINE } from '../engine.token';
import { publicationIn, type Publication } from './asked-about';
import { reviewsThatAsked, type StreamToLookAt } from './agency-streams';

/** What an agency's lead sees of a case: the request to their own agency, and what they sent in answer. */
export interface RequestToAgency {
  readonly case: string;
  readonly reference: string | null;
  /** Of the record that asked, to be answered at `/cases/CASE/workflows/ID/steps`. */
  readonly id: string;
  /** `rapid-review`, `other-review`, or `national-learning` */
  readonly workflow: string;
  /** Of national learning: what was published, on which the agency is asked for assurance. */
  readonly publication: Publication | null;
  readonly agency: string;
  readonly agencyName: string | null;
  readonly due: string | null;
  readonly standing: RequestStanding;
  /** Why nothing more is asked, and since when. A return can still be sent, and counts as one that came unasked. */
  readonly ended: RequestEnd | null;
  /** To be sent with the return: what was seen of the request. */
  readonly subjectRevision: number | null;
  readonly steps: readonly {
    readonly type: string;
    readonly says: string;
    readonly occurredOn: string;
    readonly data: Readonly<Record<string, unknown>>;
  }[];
}

/** The requests to the agencies that a person acts for. */
export class RequestsToAgency extends Query<readonly RequestToAgency[]> {
  constructor(readonly person: string) {
    super();
  }
}

/** What passes between the business unit and the agency; how a missing return was escalated stays inside. */
export const toldToTheAgency = new Set([
  'InformationRequested',
  'ReturnChased',
  'ReturnReceived',
  'ReturnQueried',
  'ReturnAccepted',
]);

export const isToldOfARequest = (type: string): boolean => toldToTheAgency.has(type) || type === 'RequestEnded';

/** That a request has ended is told to its agency; the reason was written for the partnership. */
export const asTold = (step: OpenedStep): OpenedStep =>
  step.type === 'RequestEnded' ? { ...step, data: { agency: step.data['agency'] } } : step;

@QueryHandler(RequestsToAgency)
export class RequestsToAgencyHandler implements IQueryHandler<RequestsToAgency> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ person: id }: RequestsToAgency): Promise<readonly RequestToAgency[]> {
    const person = await personOf(this.engine, id);
    const found = await reviewsThatAsked(this.engine.views, person);
    return (await Promise.all(found.map((place) => requestsIn(this.engine, person, place)))).flat();
  }
}

/** What one review asked of the agencies that somebody acts for; nothing else of the case. */
export async function requestsIn(
  engine: Engine,
  person: Asker,
  { case: caseId, stream }: StreamToLookAt,
): Promise<RequestToAgency[]> {
  const { streams } = engine.recorder;
  const record = await caseOf(engine, caseId);
  const { workflow, instance } = await streams.load(stream);
  const asked = { category: workflow.category, state: instance.state, stage: instance.stage };
  const returns = returnsIn(asked);
  const asking = agenciesActedFor(person, record).filter((agency) => {
    const of = own(returns, agency);
    return of !== undefined && wasToldOf(of);
  });
  if (asking.length === 0) return [];
  const steps = openSteps(workflow, await streams.history(stream), engine.keys);
  return Promise.all(
    [...new Set(asking)].map(async (agency) => ({
      case: caseId,
      reference: record.reference,
      id: instance.itself,
      workflow: workflow.name,
      publication: publicationIn(workflow, steps),
      agency,
      agencyName: ((await streams.load(`agency-${agency}`)).instance.state as Agency).name,
      due: returns[agency]!.due,
      standing: requestTo(asked, agency)!.standing,
      ended: requestEnd(asked, agency),
      subjectRevision: instance.subjects.get(`agency:${agency}`)?.revision ?? null,
      steps: steps
        .filter(({ subject, type }) => subject === `agency:${agency}` && isToldOfARequest(type))
        .filter(({ withdrawnBy }) => withdrawnBy === null)
        .map(asTold)
        .map(({ type, says, occurredOn, data }) => ({ type, says, occurredOn, data })),
    })),
  );
}
