import { openHouse, words, type House } from './house';
import { registerPerson } from './people';
import { open, record, refer, registerNorthmoor, type Opened } from './steps';

// Whoever decides sees on the form itself what the record is about, and where the other answer is given.

const on = '2026-06-02';
let house: House;
let review: Opened;
let action: Opened;
let dispute: Opened;

beforeAll(async () => {
  house = await openHouse('2026-06-30', async (engine, goTo) => {
    goTo(on);
    await registerNorthmoor(engine);
    await registerPerson(engine, 'unit', [{ role: 'business unit', partnership: 'northmoor' }]);
    await registerPerson(engine, 'scrutineer', [{ role: 'scrutineer', partnership: 'northmoor' }]);
    const trust = { name: 'Northmoor Hospitals', kind: 'health', partnership: 'northmoor', area: 'own' };
    await record(engine, 'agency-trust', 'AgencyRegistered', { on: '2020-04-01', data: trust });
    review = await refer(engine, on);
    const { caseId } = review;
    await record(engine, `case-${caseId}`, 'WorkingNameGiven', { on, data: { name: 'Juniper' } });
    const aunt = { member: 'm-1', relation: 'aunt', name: 'Ada Vint', told: 'told', by: 'A social worker' };
    await record(engine, review.stream, 'FamilyMemberContacted', { on, data: aunt });
    const letter = { letter: 'letter-1', positions: ['suggests a local review'], questions: [], covers: [] };
    const summary = 'The Panel asks why no review was decided on.';
    await record(engine, review.stream, 'PanelLetterReceived', { on, data: { ...letter, summary } });
    const asks = {
      plan: 'plan-1',
      agencies: ['trust'],
      due: '2026-12-31',
      what: 'Ring back every family within a day.',
    };
    action = await open(engine, caseId, 'action', 'Drafted', { on, data: { kind: 'other', ...asks } });
    const evidence = { evidence: 'e-1', agency: 'trust', what: 'An audit of forty calls.' };
    await record(engine, action.stream, 'EvidenceSubmitted', { on, data: evidence });
    const issue = 'Whether Ada Vint was known to the service.';
    const raised = { about: 'other', raisedBy: 'trust', issue, sought: 'A joint reading of the file.' };
    dispute = await open(engine, caseId, 'dispute', 'DisputeRaised', { on, data: raised });
  });
});
afterAll(() => house.close());

const instance = ({ stream }: Opened) => stream.slice(stream.indexOf('-') + 1);
const at = (of: Opened, path: string) => `/cases/${review.caseId}/w/${instance(of)}${path}`;
const main = async (person: string, address: string) => {
  const { status, $ } = await house.as(person).get(address);
  expect(status).toBe(200);
  const links = $('main a')
    .toArray()
    .map((one) => [words($(one).text()), $(one).attr('href')]);
  return { text: words($('main').text()), links };
};

it('A form on an action says what the action asks and in which case, and beside evidence what was given', async () => {
  const impact = await main('unit', at(action, '/steps/ImpactFound'));
  expect(impact.text).toContain('Juniper');
  expect(impact.text).toContain('Action: Ring back every family within a day.');
  const accepted = await main('unit', at(action, '/steps/EvidenceAccepted?evidence=e-1'));
  expect(accepted.text).toContain('Evidence given: An audit of forty calls.');
  expect(accepted.links).toContainEqual([
    'Ask for further evidence',
    at(action, '/steps/FurtherEvidenceRequested?evidence=e-1'),
  ]);
  const back = await main('unit', at(action, '/steps/FurtherEvidenceRequested?evidence=e-1'));
  expect(back.links).toContainEqual(['Accept evidence', at(action, '/steps/EvidenceAccepted?evidence=e-1')]);
});

it('A form on a dispute says what is disputed and sought, and leads to the next level', async () => {
  const { text, links } = await main('unit', at(dispute, '/steps/Resolved'));
  expect(text).toContain('What is disputed: Whether Ada Vint was known to the service.');
  expect(text).toContain('What is sought: A joint reading of the file.');
  expect(links).toContainEqual(['Take it to the next level', at(dispute, '/steps/Escalated')]);
});

it('The page of a dispute and that of its case say what is disputed, names hidden from whom they are hidden', async () => {
  for (const address of [at(dispute, ''), `/cases/${review.caseId}`]) {
    expect((await main('unit', address)).text).toContain('Whether Ada Vint was known to the service.');
    const seen = (await main('scrutineer', address)).text;
    expect(seen).toContain('was known to the service.');
    expect(seen).not.toContain('Vint');
  }
});

it("The form of the partners' response says the Panel's position and what its letter says", async () => {
  const { text } = await main('unit', at(review, '/steps/PartnersResponded?letter=letter-1'));
  expect(text).toContain('The Panel’s position: suggests a local review');
  expect(text).toContain('What the letter says: The Panel asks why no review was decided on.');
});
