import { agencies, openHouse, type House } from './house';
import type { Answer, Client } from './client';
import type { SentStep } from './steps';

let house: House;
let unit: Client;
beforeAll(async () => {
  house = await openHouse();
  house.engine.policies.follow();
  unit = house.as('northmoor-unit');
});
afterAll(() => house.close());

const step = (type: string, data: object, subjectRevision?: number): SentStep => ({
  type,
  data,
  occurredOn: '2026-06-20',
  ...(subjectRevision === undefined ? {} : { subjectRevision }),
});

const recommendation = {
  recommendation: 'recommendation-1',
  agencies,
  due: '2026-12-31',
  text: 'Ask at every visit who lives at home.',
};

interface Open {
  readonly agency: string;
  readonly steps: string;
}

/** All of them at once; what was not recorded is said. */
async function atOnce(sendings: readonly Promise<Answer>[]): Promise<readonly Answer[]> {
  const answers = await Promise.all(sendings);
  expect(answers.filter(({ status }) => status !== 201).map(({ text }) => text)).toEqual([]);
  return answers;
}

const openPlan = async () => {
  const opened = await unit.post('/api/v1/cases', {
    workflow: 'action-plan',
    step: step('PlanOpened', { source: 'audit', what: 'What the audit asks of everybody.' }),
  });
  const workflows = `/api/v1/cases/${String(opened.body['case'])}/workflows`;
  const plan = String(opened.body['id']);
  await atOnce([unit.post(`${workflows}/${plan}/steps`, step('RecommendationMade', recommendation))]);
  return { workflows, plan };
};

const agreed = (agency: string) => ({
  agencies: [agency],
  owner: agency,
  due: '2026-12-01',
  evidenceRequired: 'An audit.',
  intendedImpact: 'Hidden adults are seen.',
});

it('takes the steps of 64 agencies on the 64 actions of one plan at once, and refuses none for the step of another', async () => {
  const { workflows, plan } = await openPlan();
  const opened = await atOnce(
    agencies.map((agency) => {
      const { recommendation: of } = recommendation;
      const draft = { plan, recommendation: of, kind: 'training', agencies: [agency], what: `What ${agency} does.` };
      return unit.post(workflows, { workflow: 'action', step: step('Drafted', draft) });
    }),
  );
  const open: readonly Open[] = opened.map(({ body }, at) => ({
    agency: agencies[at]!,
    steps: `${workflows}/${String(body['id'])}/steps`,
  }));
  await atOnce(open.map(({ agency, steps }) => unit.post(steps, step('Agreed', agreed(agency), 0))));

  const leads = new Map(agencies.map((agency) => [agency, house.as(`lead-of-${agency}`)]));
  await atOnce(
    open.flatMap(({ agency, steps }) => [
      leads.get(agency)!.post(steps, step('ProgressReported', { agency, brag: 'green', progress: 'Under way.' })),
      leads.get(agency)!.post(steps, step('GovernanceSignedOff', { agency, by: 'The board' })),
      leads
        .get(agency)!
        .post(steps, step('EvidenceSubmitted', { evidence: `of-${agency}`, agency, what: 'The register.' })),
    ]),
  );

  await house.engine.policies.settled();
  const head = String(await house.engine.store.head());
  const { body } = await unit.get(`${workflows}/${plan}?after=${head}`);
  const listed = (body['steps'] as { type: string }[]).filter(({ type }) => type === 'ActionAdded');
  expect(listed).toHaveLength(64);
  const { body: timeliness } = await unit.get(`/api/v1/timeliness?asAt=2026-06-30&after=${head}`);
  expect(timeliness['actions']).toMatchObject({
    total: { actions: 64, open: 64, notYetAgreed: 0, evidenceWaiting: 64, overdue: 0 },
    bySource: [{ source: 'audit', plans: 1, actions: 64 }],
  });
  expect((timeliness['actions'] as { waiting: unknown[] }).waiting).toHaveLength(64);
  expect(house.engine.policies.setAside()).toEqual([]);
});
