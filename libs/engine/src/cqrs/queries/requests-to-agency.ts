import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { agenciesActedFor } from '@waymark/access';
import { categoryOf, type Agency, type Person, type RapidReview } from '@waymark/casework';
import type { Engine } from '../../engine';
import { caseOf, personOf } from '../asking';
import { ENGINE } from '../engine.token';
import { openSteps } from './opened-step';

/** What an agency's lead sees of a case: the request to their own agency, and what they sent in answer. */
export interface RequestToAgency {
  readonly case: string;
  readonly reference: string | null;
  readonly agency: string;
  readonly agencyName: string | null;
  readonly due: string | null;
  readonly standing: string;
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
const toldToTheAgency = new Set([
  'InformationRequested',
  'ReturnChased',
  'ReturnReceived',
  'ReturnQueried',
  'ReturnAccepted',
]);

@QueryHandler(RequestsToAgency)
export class RequestsToAgencyHandler implements IQueryHandler<RequestsToAgency> {
  constructor(@Inject(ENGINE) private readonly engine: Engine) {}

  async execute({ person: id }: RequestsToAgency): Promise<readonly RequestToAgency[]> {
    const person = await personOf(this.engine, id);
    const found: RequestToAgency[] = [];
    for (const caseId of await this.casesAsking(person)) found.push(...(await this.inCase(person, caseId)));
    return found;
  }

  /** Where to look; whether the person may see what is there is judged with each case's own stream. */
  private async casesAsking({ roles }: Person): Promise<string[]> {
    const acting = roles.filter(({ role, agency }) => role === 'agency lead' && agency !== null);
    if (acting.length === 0) return [];
    const partnerships = acting.map(({ partnership }) => partnership);
    const { db } = this.engine.views;
    const rows = await db
      .selectFrom('timeline')
      .select('case_id')
      .distinct()
      .where(({ eb, or }) =>
        or([
          eb('case_id', 'in', db.selectFrom('cases').select('case_id').where('lead', 'in', partnerships)),
          eb('case_id', 'in', db.selectFrom('case_shares').select('case_id').where('partnership', 'in', partnerships)),
        ]),
      )
      .where('type', '=', 'rapidReview.InformationRequested')
      .where(
        'subject',
        'in',
        acting.map(({ agency }) => `agency:${agency}`),
      )
      .execute();
    return rows.map(({ case_id }) => case_id);
  }

  private async inCase(person: Person, caseId: string): Promise<RequestToAgency[]> {
    const { streams } = this.engine.recorder;
    const record = await caseOf(this.engine, caseId);
    const stream = record.workflows.find((name) => categoryOf(name) === 'rapidReview');
    if (stream === undefined) return [];
    const { workflow, instance } = await streams.load(stream);
    const { returns } = instance.state as RapidReview;
    const asking = agenciesActedFor(person, record).filter((agency) => returns[agency]?.asked === true);
    if (asking.length === 0) return [];
    const steps = openSteps(workflow, await streams.history(stream), this.engine.keys);
    return Promise.all(
      [...new Set(asking)].map(async (agency) => ({
        case: caseId,
        reference: record.reference,
        agency,
        agencyName: ((await streams.load(`agency-${agency}`)).instance.state as Agency).name,
        due: returns[agency]?.due ?? null,
        standing: returns[agency]?.standing ?? 'asked',
        subjectRevision: instance.subjects.get(`agency:${agency}`)?.revision ?? null,
        steps: steps
          .filter(({ subject, type }) => subject === `agency:${agency}` && toldToTheAgency.has(type))
          .filter(({ withdrawnBy }) => withdrawnBy === null)
          .map(({ type, says, occurredOn, data }) => ({ type, says, occurredOn, data })),
      })),
    );
  }
}
