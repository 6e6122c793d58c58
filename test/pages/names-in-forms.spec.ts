import { openHouse, words, type House } from './house';
import { registerPerson } from './people';
import { open, record, registerNorthmoor, type Opened } from './steps';

// A form shows what the record holds to choose from and to answer: its names are for those who see them on its pages.

const partnership = 'northmoor';
const on = '2026-06-02';

let house: House;
let review: Opened;

beforeAll(async () => {
  house = await openHouse('2026-06-30', async (engine, goTo) => {
    goTo(on);
    await registerNorthmoor(engine);
    const council = { body: 'council', kind: 'local authority', name: 'Northmoor Council' };
    await record(engine, 'partnership-northmoor', 'BodyJoined', { on: '2020-04-01', data: council });
    await registerPerson(engine, 'unit', [{ role: 'business unit', partnership }]);
    await registerPerson(engine, 'scrutineer', [{ role: 'scrutineer', partnership }]);
    await registerPerson(engine, 'reviewer', [{ role: 'reviewer', partnership }]);
    const initiated = {
      kind: 'local-learning-review',
      origin: 'no notification',
      cases: [],
      rationale: 'A near miss.',
      due: '2026-12-01',
      focus: 'How a near miss was noticed.',
      owner: 'council',
    };
    review = await open(engine, null, 'practiceReview', 'Initiated', { on, data: initiated, body: 'council' });
    const say = (type: string, data: object) => record(engine, review.stream, type, { on, data: { ...data } });
    await say('ReviewerAppointed', { reviewer: 'r-1', person: 'reviewer', as: 'lead reviewer', name: 'Reva Ware' });
    await say('FamilyMemberContacted', {
      member: 'm-1',
      relation: 'aunt',
      name: 'Ida Pell',
      told: 'told',
      by: 'Reva Ware',
    });
    await say('ProgressRequested', {
      request: 'q-1',
      asksFor: 'information',
      inWriting: true,
      words: 'Has Ida Pell answered your letter?',
    });
    const challenge = { challenge: 'c-1', answerBy: '2026-07-20', challenged: 'Why was Ida Pell not asked at once?' };
    await record(engine, `case-${review.caseId}`, 'ChallengeRaised', { on, data: challenge });
    const answer = { challenge: 'c-1', answered: 'accepted', answer: 'She was asked since.' };
    await record(engine, `case-${review.caseId}`, 'ChallengeAnswered', { on, data: answer });
  });
});
afterAll(() => house.close());

const instance = () => review.stream.replace('practiceReview-', '');
const main = async (person: string, address: string) => {
  const { status, $ } = await house.as(person).get(address);
  expect(status).toBe(200);
  return words($('main').text());
};

it('are hidden from an appointed reviewer in what they may choose', async () => {
  const address = `/cases/${review.caseId}/w/${instance()}/steps/ProgressReplied`;
  const seen = await main('reviewer', address);
  expect(seen).toContain('[name hidden]');
  expect(seen).not.toMatch(/Ida|Pell/);
  expect(await main('unit', address)).toContain('Has Ida Pell answered your letter?');
});

it('of others are not offered to a reviewer: they may name themselves alone', async () => {
  const address = `/cases/${review.caseId}/w/${instance()}/steps/DraftPrepared`;
  const seen = await main('reviewer', address);
  expect(seen).toContain('Person reviewer');
  expect(seen).not.toContain('Person unit');
  expect(await main('unit', address)).toContain('Person scrutineer');
});

it('are hidden from a scrutineer in what they challenged', async () => {
  const address = `/cases/${review.caseId}/steps/ChallengePressed`;
  const seen = await main('scrutineer', address);
  expect(seen).toContain('Why was [name hidden] not asked at once?');
  expect(await main('unit', address)).toContain('Why was Ida Pell not asked at once?');
});
