import { must, type Client } from './client';
import { openHouse, type House } from './house';
import type { SentStep } from './steps';

let house: House;
let unit: Client;
beforeAll(async () => {
  house = await openHouse();
  unit = house.as('northmoor-unit');
});
afterAll(() => house.close());

const step = (type: string, data: object, more: object = {}): SentStep => ({
  type,
  data,
  occurredOn: '2026-06-20',
  ...more,
});

const planOpened = step('PlanOpened', { source: 'domestic homicide review', what: 'What the review asks of us.' });

const drafted = (plan: string, agencies: readonly string[]) =>
  step('Drafted', {
    plan,
    kind: 'training',
    agencies,
    owner: agencies[0],
    due: '2026-12-01',
    what: 'Train every duty officer.',
  });

const evidence = (id: string, agency: string) =>
  step('EvidenceSubmitted', { evidence: id, agency, what: `What ${agency} shows for it.` });

interface Opened {
  readonly plan: string;
  readonly case: string;
  readonly action: string;
  readonly steps: string;
}

/** A plan that opened its own case, and in it an agreed action of some agencies. */
async function anAction(agencies: readonly string[]): Promise<Opened> {
  const plan = await must(unit.post('/api/v1/cases', { workflow: 'action-plan', step: planOpened }));
  const workflows = `/api/v1/cases/${String(plan.body['case'])}/workflows`;
  const opened = await must(
    unit.post(workflows, { workflow: 'action', step: drafted(String(plan.body['id']), agencies) }),
  );
  const steps = `${workflows}/${String(opened.body['id'])}/steps`;
  const terms = { evidenceRequired: 'Registers of attendance.', intendedImpact: 'Officers ask about children.' };
  const agreed = step('Agreed', { agencies, owner: agencies[0], due: '2026-12-01', ...terms }, { subjectRevision: 0 });
  await must(unit.post(steps, agreed));
  return { case: String(plan.body['case']), plan: String(plan.body['id']), action: String(opened.body['id']), steps };
}

interface Told {
  readonly id: string;
  readonly agency: string;
  readonly evidence: readonly { evidence: string; standing: string }[];
  readonly subjects: readonly { subject: string; revision: number }[];
  readonly steps: readonly { type: string; data: Record<string, unknown> }[];
}

async function actionsOf(person: string, after: unknown): Promise<Told[]> {
  const { body } = await house.as(person).get(`/api/v1/actions?after=${String(after)}`);
  return body['actions'] as Told[];
}

describe('a case that opens with an action plan', () => {
  it('holds as many actions as it needs; an action opens no case of its own', async () => {
    const one = await anAction(['agency-20']);
    const workflows = `/api/v1/cases/${one.case}/workflows`;
    const more = await Promise.all(
      Array.from({ length: 6 }, () =>
        unit.post(workflows, { workflow: 'action', step: drafted(one.plan, ['agency-20']) }),
      ),
    );
    expect(more.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201, 201]);
    const { body } = await unit.get(workflows);
    expect((body['workflows'] as { workflow: string }[]).map(({ workflow }) => workflow)).toEqual([
      'action-plan',
      ...Array.from({ length: 7 }, () => 'action'),
    ]);
    const astray = { workflow: 'action', step: drafted('plan-of-nobody', ['agency-20']) };
    const asked = await unit.post(workflows, astray);
    expect([asked.status, JSON.stringify(asked.body)]).toEqual([409, expect.stringContaining('planIsOpened')]);
    expect((await unit.get(`${workflows}/${one.action}`)).body).toMatchObject({
      title: 'Action',
      stageTitle: 'Agreed: under way',
      clocks: [],
      agreed: [{ deadline: 'action', runsFor: one.action, due: '2026-12-01', stopped: null }],
    });
    const alone = await unit.post('/api/v1/cases', { workflow: 'action', step: drafted('plan-1', ['agency-20']) });
    expect([alone.status, alone.body['errors']]).toEqual([
      422,
      [
        {
          field: 'workflow',
          because: expect.stringMatching(/^The workflows that a case may open with are/) as unknown,
        },
      ],
    ]);
  });
});

describe("an agency's lead", () => {
  it('reads the actions that their agency owns, and of another owner no word', async () => {
    const { action, steps } = await anAction(['agency-1', 'agency-2']);
    await must(house.as('lead-of-agency-1').post(steps, evidence('evidence-1', 'agency-1')));
    const last = await must(house.as('lead-of-agency-2').post(steps, evidence('evidence-2', 'agency-2')));
    await must(
      unit.post(
        steps,
        step(
          'FurtherEvidenceRequested',
          { evidence: 'evidence-1', reason: 'The list ends in May.' },
          { subjectRevision: 2 },
        ),
      ),
    );
    const [found, ...others] = await actionsOf('lead-of-agency-2', last.body['position']);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ id: action, agency: 'agency-2', due: '2026-12-01' });
    expect(found!.evidence).toEqual([{ evidence: 'evidence-2', standing: 'awaiting' }]);
    expect(found!.subjects.map(({ subject }) => subject)).toEqual(['evidence:evidence-2']);
    expect(found!.steps.map(({ type }) => type)).toEqual(['Drafted', 'Agreed', 'EvidenceSubmitted']);
    expect(JSON.stringify(found)).not.toContain('What agency-1 shows');
    expect(JSON.stringify(found)).not.toContain('ends in May');

    const [own] = await actionsOf('lead-of-agency-1', last.body['position']);
    expect(own!.steps.at(-1)).toMatchObject({
      type: 'FurtherEvidenceRequested',
      data: { reason: 'The list ends in May.' },
    });
    expect(await actionsOf('lead-of-agency-3', last.body['position'])).toEqual([]);
    expect(await actionsOf('eastvale-unit', last.body['position'])).toEqual([]);
  });

  it('sees nothing else of the case', async () => {
    const { case: id, action } = await anAction(['agency-4']);
    const lead = house.as('lead-of-agency-4');
    for (const path of ['', '/timeline', '/workflows', `/workflows/${action}`]) {
      expect((await lead.get(`/api/v1/cases/${id}${path}`)).status).toBe(404);
    }
    const plan = { workflow: 'action', step: drafted('plan-1', ['agency-4']) };
    expect((await lead.post(`/api/v1/cases/${id}/workflows`, plan)).status).toBe(404);
  });

  it.each([
    ['ProgressReported', { brag: 'green', progress: 'Two of three teams are trained.' }],
    ['GovernanceSignedOff', { by: 'The quality board' }],
    ['EvidenceSubmitted', { evidence: 'evidence-5', what: 'The register.' }],
    ['NotAccepted', { reasons: 'We hold no such duty.' }],
  ])('records %s for their own agency, on an action that it owns', async (type, data) => {
    const { steps } = await anAction(['agency-5', 'agency-6']);
    const lead = house.as('lead-of-agency-5');
    expect((await lead.post(steps, step(type, { agency: 'agency-6', ...data }))).status).toBe(404);
    const other = await anAction(['agency-6']);
    expect((await lead.post(other.steps, step(type, { agency: 'agency-5', ...data }))).status).toBe(404);
    const answer = await lead.post(steps, step(type, { agency: 'agency-5', ...data }));
    expect([answer.status, answer.text]).toEqual([201, expect.not.stringContaining('stage') as unknown]);
  });

  it('accepts no evidence, and changes nothing that was agreed', async () => {
    const { steps } = await anAction(['agency-7']);
    const lead = house.as('lead-of-agency-7');
    await must(lead.post(steps, evidence('evidence-7', 'agency-7')));
    const accepted = step(
      'EvidenceAccepted',
      { evidence: 'evidence-7', reasons: 'It is ours.' },
      { subjectRevision: 2 },
    );
    expect((await lead.post(steps, accepted)).status).toBe(404);
    const later = step('DueDateChanged', { due: '2027-06-01', reason: 'x' }, { subjectRevision: 1 });
    expect((await lead.post(steps, later)).status).toBe(404);
  });

  it('does not accept their own evidence in another role either', async () => {
    const { steps } = await anAction(['agency-8']);
    const both = house.as('lead-of-agency-8-and-unit');
    await must(house.as('lead-of-agency-8').post(steps, evidence('evidence-8', 'agency-8')));
    const accepted = step('EvidenceAccepted', { evidence: 'evidence-8', reasons: 'Seen.' }, { subjectRevision: 2 });
    const refused = await both.post(steps, accepted);
    expect([refused.status, refused.body['type']]).toEqual([422, '/problems/refused']);
    expect(refused.body['rules']).toContainEqual(
      expect.objectContaining({ rule: 'evidenceAcceptedByAnother', force: 'refuse' }),
    );
  });
});
