import { inBrowser } from './chromium';
import { bothWays, chapters, closeBrowser, openStage, type Stage } from './stage';
import type { Visitor } from './visitor';

const child = 'Wilfred Attercliffe';
const bodies = ['Hillbridge Council', 'Hillbridge Integrated Care Board', 'Hillbridge Police'] as const;
const agencies = ['Hillbridge Hospitals', 'Fellside School'] as const;

const decidedBy = (body: string) => ({
  'Decided by': body,
  'In which capacity': 'As its delegate',
  'How the decision was given': 'By email',
  'Name of the person who decided': 'Gwendolen Thrale',
});

afterAll(closeBrowser);

inBrowser.each(bothWays)('a business unit takes an incident to the letter of the Panel, %s', (_, javaScript) => {
  let stage: Stage;
  let unit: Visitor;
  let caseAddress: string;
  const chapter = chapters();
  beforeAll(async () => {
    stage = await openStage('2026-03-02', { javaScript, secrets: [child, 'Attercliffe', 'Thrale'] });
    unit = await stage.enters('business unit');
  });
  afterAll(() => stage.close());

  const morning = async (day: string) => {
    await stage.house.comes(day);
    await unit.comesIn();
  };

  chapter('signs in, and records the referral of the morning', async () => {
    await unit.signsIn();
    await unit.sees('My tasks');
    await unit.follows('Cases');
    await unit.opens('/cases/new/rapid-review');
    await unit.fills({
      'What the referral is about': 'An incident',
      'Date of the incident': '2026-02-28',
      'In which area it happened': 'This area',
      'Nature of the incident': 'Serious harm',
      'Abuse or neglect': 'Suspected',
      'What happened': 'Taken to hospital by ambulance with injuries that nobody could explain.',
    });
    await unit.presses('Continue');
    await unit.fills({ 'Child 1': { "The child's part": 'Harmed', Name: child } });
    await unit.presses('Continue');
    await unit.records({
      'Who made the referral': 'A ward sister',
      'Date the local authority knew of the incident': '2026-03-02',
      'Which of them starts the five working days': 'Knowing of the incident',
      'Date the referral was received': '2026-03-02',
    });
    await unit.sees('Monday 9 March 2026');
    await unit.follows('Go to the case');
    caseAddress = unit.address;
    await unit.sees('Referred: deciding whether to notify');
  });

  chapter('records that the partners would notify, and that it was notified', async () => {
    await morning('2026-03-05');
    await unit.opens(caseAddress);
    for (const body of bodies) {
      await unit.takes("Record a partner's view on notifying");
      await unit.records({
        "The partner's view": 'Notify',
        Reasons: 'A child was seriously harmed, and neglect is suspected.',
        'Date it happened': '2026-03-04',
        'Who decided': decidedBy(body),
      });
    }
    await unit.takes('Record the serious incident notification');
    await unit.records({ Category: 'Serious harm', 'Date the notification was sent': '2026-03-05' });
    await unit.sees('Thursday 26 March 2026');
  });

  chapter('asks the agencies, and records their returns', async () => {
    for (const agency of agencies) {
      await unit.takes('Ask an agency for information');
      await unit.records({
        Agency: agency,
        'Date the return is due': '2026-03-12',
        'Basis of the request': 'Children Act 2004, section 16H',
        'What is asked for': 'All contact since birth.',
        'Date of the request': '2026-03-05',
      });
    }
    await morning('2026-03-12');
    await unit.opens('/tasks');
    await unit.follows('Show everybody’s');
    await unit.sees(...agencies);
    await unit.opens(caseAddress);
    for (const agency of agencies) {
      await unit.takes("Record an agency's information return");
      await unit.fills({ Agency: agency, 'Kind of return': 'Full', 'Written by': 'Hortensia Quill' });
      await unit.presses('Continue');
      await unit.fills({
        'Summary of involvement': `${agency} saw the family four times.`,
        'Episode 1': { Date: '2026-01-14', 'What happened': 'A bruise was seen and explained.' },
      });
      await unit.presses('Continue');
      await unit.fills({ 'Learning for the agency': 'Ask who else lives in the home.' });
      await unit.presses('Continue');
      await unit.records({ 'Date of the return': '2026-03-12' });
    }
    await unit.opens(`${caseAddress}/returns`);
    await unit.sees('Every return that was asked for is there.', 'Ask who else lives in the home.');
    await unit.opens(`${caseAddress}/fifteen-days`);
    await unit.sees('A bruise was seen and explained.');
  });

  chapter('records the meeting and what was decided', async () => {
    await morning('2026-03-16');
    await unit.opens(caseAddress);
    await unit.takes('Record a meeting');
    await unit.records({
      'Kind of meeting': 'Rapid review meeting',
      'How it was held': 'Online',
      'Who attended': [...bodies],
      'Date of the meeting': '2026-03-16',
    });
    await unit.takes('Assess a criterion');
    await unit.records({
      Criterion: 'The case highlights or may highlight improvements',
      'Is it met?': 'Met',
      Reasons: 'Nobody asked who else lived in the home.',
      'Date it happened': '2026-03-16',
    });
    await unit.takes("Record the group's recommendation");
    await unit.fills({
      'What the group recommends': 'A local child safeguarding practice review',
      Rationale: 'There is more to learn.',
      'Date it happened': '2026-03-16',
    });
    await unit.presses('Record');
    await unit.sees('Not yet assessed of the criteria that must be taken into account');
    await unit.page.getByLabel(/^Not yet assessed of the criteria/).fill('The group assesses them next week.');
    await unit.presses('Record all the same');
    await unit.sees('It is recorded with the reason that you gave.');
    for (const body of bodies) {
      await unit.takes("Record a partner's decision");
      await unit.records({
        Decision: 'A local child safeguarding practice review',
        Rationale: 'As recommended.',
        'Date it happened': '2026-03-17',
        'Who decided': decidedBy(body),
      });
    }
  });

  chapter('has the draft signed off and sends it', async () => {
    await morning('2026-03-18');
    await unit.opens(caseAddress);
    await unit.takes('Record the outcome');
    await unit.records({
      Outcome: 'Local child safeguarding practice review',
      'Other learning that is chosen': 'None',
      'Is a national review suggested to the Panel?': 'No',
      Rationale: 'Every partner decided so.',
      'Date it happened': '2026-03-18',
      'Who decided': decidedBy(bodies[0]),
    });
    await unit.takes('Record a draft');
    await unit.records({ Version: '1', 'Date it happened': '2026-03-18' });
    for (const body of bodies) {
      await unit.takes("Record a partner's sign-off");
      await unit.records({ Draft: 'Version 1', 'Date it happened': '2026-03-18', 'Who decided': decidedBy(body) });
    }
    await morning('2026-03-24');
    await unit.opens(caseAddress);
    await unit.takes('Record that the rapid review was sent to the Panel');
    await unit.records({
      'Draft that was sent': 'Version 1',
      'Is a post-mortem outstanding?': 'No',
      'Date it was sent': '2026-03-24',
    });
    await unit.sees('With the Panel');
  });

  chapter('records the letter of the Panel, and finds the case whole', async () => {
    await morning('2026-04-10');
    await unit.opens(caseAddress);
    await unit.takes("Record the Panel's letter");
    await unit.records({
      'Date on the letter': '2026-04-09',
      "The Panel's position": ['Agrees'],
      'Summary of the letter': 'The Panel agrees.',
      'Date it was received': '2026-04-10',
    });
    await unit.follows('Go to the case');
    await unit.sees('Panel’s letter received');
    for (const page of ['timeline', 'children', 'returns', 'meetings', 'decisions', 'letters', 'deadlines', 'actions'])
      await unit.opens(`${caseAddress}/${page}`);
    await unit.opens(`${caseAddress}/access`);
    await unit.sees('Una Wetherall');
    await unit.opens('/timeliness/hillbridge');
    await unit.opens('/cases');
  });
});
