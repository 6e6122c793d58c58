import { openHouse, words, type House } from './house';
import { registerPerson } from './people';
import { record, refer, registerNorthmoor, type Opened } from './steps';

// What several bodies say for themselves, recorded one after another.

let house: House;
let incident: Opened;
const recorded = new Map<string, string>();

beforeAll(async () => {
  house = await openHouse('2026-06-30', async (engine, on) => {
    on('2026-06-02');
    await registerNorthmoor(engine);
    for (const [body, kind, name] of [
      ['council', 'local authority', 'Northmoor Council'],
      ['police', 'police', 'Northmoor Police'],
      ['board', 'integrated care board', 'Northmoor Health Board'],
    ] as const)
      await record(engine, 'partnership-northmoor', 'BodyJoined', { on: '2020-04-01', data: { body, kind, name } });
    await registerPerson(engine, 'unit', [{ role: 'business unit' }]);
    await registerPerson(engine, 'delegate', [{ role: 'delegate', body: 'council' }]);
    incident = await refer(engine, '2026-06-01');
    const says = async (name: string, type: string, body: string, data: object) =>
      recorded.set(
        name,
        await record(engine, incident.stream, type, { on: '2026-06-02', body, data: { body, ...data } }),
      );
    await says('view', 'ViewGiven', 'police', { view: 'notify', reasons: 'The threshold is met.' });
    // Before the group recommended anything: with a reason, and long before its stage.
    await says('decision', 'BodyDecided', 'council', {
      decision: 'local review',
      rationale: 'There is more to learn.',
    });
    await record(engine, incident.stream, 'DraftPrepared', {
      on: '2026-06-02',
      data: { draft: 'draft-1', version: 1 },
    });
    await says('signed', 'SignedOff', 'council', { draft: 'draft-1' });
    await says('unchanged', 'NoMaterialChangeConfirmed', 'police', { draft: 'draft-1' });
  });
});
afterAll(() => house.close());

async function offered(name: string, person = 'unit'): Promise<readonly string[]> {
  const at = `/cases/${incident.caseId}/w/${incident.stream.slice('rapidReview-'.length)}/recorded/${recorded.get(name)}`;
  const { $ } = await house.as(person).get(at);
  return $('main a[href*="alike="]')
    .toArray()
    .map((link) => words($(link).text()));
}

describe('after one body', () => {
  it('the form is offered for each that has not said it yet, by its name, also where the step departs', async () => {
    expect(await offered('view')).toEqual([
      "Record a partner's view on notifying: Northmoor Council",
      "Record a partner's view on notifying: Northmoor Health Board",
    ]);
    expect(await offered('decision')).toEqual([
      "Record a partner's decision: Northmoor Police",
      "Record a partner's decision: Northmoor Health Board",
    ]);
  });

  it('nobody is offered to say it in the name of a body for which they do not act', async () => {
    expect(await offered('decision', 'delegate')).toEqual([]);
    expect(await offered('view', 'delegate')).toEqual(["Record a partner's view on notifying: Northmoor Council"]);
  });

  it('who confirmed that nothing material changed need not sign off', async () => {
    expect(await offered('signed')).toEqual(["Record a partner's sign-off: Northmoor Health Board"]);
    expect(await offered('unchanged')).toEqual([
      'Record that a partner confirmed no material change: Northmoor Health Board',
    ]);
  });
});
