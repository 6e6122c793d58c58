import { inBrowser } from './chromium';
import { journey } from './journey';

const child = 'Wilfred Attercliffe';
const bodies = ['Hillbridge Council', 'Hillbridge Integrated Care Board', 'Hillbridge Police'] as const;
const [council, , police] = bodies;
const agencies = ['Hillbridge Hospitals', 'Fellside School'] as const;

/** The four that must be taken into account, by how their words begin. */
const criteria = {
  'The case highlights or may highlight improvements': 'Met',
  'The case highlights or may highlight recurrent themes': 'Not met',
  'The case highlights or may highlight concerns': 'Met',
  'The Panel has considered the case': 'Not met',
} as const;

const decidedBy = (body: string) => ({
  'Decided by': body,
  'In which capacity': 'As its delegate',
  'How the decision was given': 'By email',
  'Name of the person who decided': 'Gwendolen Thrale',
});

inBrowser('a business unit takes an incident from referral to the letter of the Panel, and closes it', () => {
  const chapter = journey({
    day: '2026-03-02',
    secrets: [child, 'Attercliffe', 'Thrale'],
    people: ['business unit'],
    before: async () => ({ address: '' }),
  });

  chapter('signs in, and records the referral of the morning', async ({ people: { 'business unit': unit }, own }) => {
    await unit.signsIn();
    await unit.sees('My tasks');
    await unit.follows('Cases');
    await unit.presses('Record a new referral');
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
    own.address = unit.address;
    await unit.sees('Referred: deciding whether to notify');
  });

  chapter('records that the partners would notify, and that it was notified', async (way) => {
    const unit = way.people['business unit'];
    await way.comes('2026-03-05');
    await unit.opens(way.own.address);
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

  chapter('asks the agencies, all on one form', async ({ people: { 'business unit': unit } }) => {
    await unit.takes('Ask agencies for information');
    await unit.records({
      Agencies: agencies,
      'Date the return is due': '2026-03-12',
      'Basis of the request': 'Children Act 2004, section 16H (s16H)',
      'What is asked for': 'All contact since birth.',
      'Date of the request': '2026-03-05',
    });
    await unit.sees('It is recorded of each of these', ...agencies);
  });

  chapter('records their returns, and reads them side by side', async (way) => {
    const unit = way.people['business unit'];
    await way.comes('2026-03-12');
    await unit.opens('/tasks');
    await unit.follows('Show everybody’s');
    await unit.sees(...agencies);
    await unit.opens(way.own.address);
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
    await unit.opens(`${way.own.address}/returns`);
    await unit.sees('Every return that was asked for has come in.', 'Ask who else lives in the home.');
    await unit.opens(`${way.own.address}/fifteen-days`);
    await unit.sees('A bruise was seen and explained.');
  });

  chapter('tells the family', async ({ people: { 'business unit': unit }, own }) => {
    await unit.opens(own.address);
    await unit.takes('Record contact with the family');
    await unit.records({
      'Relation to the child': 'Mother',
      'What the family member has been told of the review': 'Told',
      'Date it happened': '2026-03-12',
    });
  });

  chapter('records the meeting, and each criterion as the group assessed it', async (way) => {
    const unit = way.people['business unit'];
    await way.comes('2026-03-16');
    await unit.opens(way.own.address);
    await unit.takes('Record a meeting');
    await unit.records({
      'Kind of meeting': 'Rapid review meeting',
      'How it was held': 'Online',
      'Who attended': [...bodies],
      'Date of the meeting': '2026-03-16',
    });
    for (const [criterion, met] of Object.entries(criteria)) {
      await unit.takes('Assess a criterion');
      await unit.records({
        Criterion: criterion,
        'Is it met?': met,
        Reasons: 'Nobody asked who else lived in the home.',
        'Date it happened': '2026-03-16',
      });
    }
  });

  chapter('records what the group recommends, and each partner’s decision', async ({ people }) => {
    const unit = people['business unit'];
    await unit.takes("Record the group's recommendation");
    await unit.records({
      'What the group recommends': 'A local child safeguarding practice review',
      Rationale: 'There is more to learn.',
      'Date it happened': '2026-03-16',
    });
    await unit.seesNot('with the reason that you gave');
    for (const body of bodies) {
      await unit.takes("Record a partner's decision");
      await unit.records({
        Decision: 'A local child safeguarding practice review',
        Rationale: 'As recommended.',
        'Date it happened': '2026-03-16',
        'Who decided': decidedBy(body),
      });
    }
  });

  chapter('records the outcome, of which nothing is asked', async (way) => {
    const unit = way.people['business unit'];
    await way.comes('2026-03-18');
    await unit.opens(way.own.address);
    await unit.takes('Record the outcome');
    await unit.records({
      Outcome: 'Local child safeguarding practice review',
      'Other learning that is chosen': 'None',
      'Is a national review suggested to the Panel?': 'No',
      Rationale: 'Every partner decided so.',
      'Date it happened': '2026-03-18',
      'Who decided': decidedBy(council),
    });
    await unit.seesNot('with the reason that you gave');
  });

  chapter('has the draft signed off by two partners, each naming the version', async ({ people, own }) => {
    const unit = people['business unit'];
    await unit.opens(own.address);
    await unit.takes('Record a draft');
    await unit.records({ Version: '1', 'Date it happened': '2026-03-18' });
    for (const body of bodies.filter((one) => one !== police)) {
      await unit.takes("Record a partner's sign-off");
      await unit.records({ Draft: 'Version 1', 'Date it happened': '2026-03-18', 'Who decided': decidedBy(body) });
    }
  });

  chapter('sends it on its day without the police, and says why', async (way) => {
    const unit = way.people['business unit'];
    await way.comes('2026-03-26');
    await unit.opens(way.own.address);
    await unit.takes('Record that the rapid review was sent to the Panel');
    await unit.fills({
      'Draft that was sent': 'Version 1',
      'Is a post-mortem outstanding?': 'No',
      'Date it was sent': '2026-03-26',
    });
    await unit.presses('Continue');
    const asked = `Not yet signed off in the latest version by: ${police}.`;
    await unit.sees('Check your answers', asked, 'Record it all the same, because…');
    await unit.seesNot('There is a problem');
    await unit.presses('Record all the same');
    await unit.sees('There is a problem', 'Enter why', asked);
    await unit.page.getByLabel(asked).fill('Their delegate is ill, and the fifteen days end today.');
    await unit.presses('Record all the same');
    await unit.sees('Recorded', 'It is recorded with the reason that you gave.', 'With the Panel');
    await unit.opens(`${way.own.address}/timeline`);
    await unit.sees(/Departed from a rule: Not every partner .* Reason given: Their delegate is ill/);
  });

  chapter('records the sign-off that came late, the letter of the Panel and the considered response', async (way) => {
    const unit = way.people['business unit'];
    await way.comes('2026-03-27');
    await unit.opens(way.own.address);
    await unit.takes("Record a partner's sign-off");
    await unit.records({ Draft: 'Version 1', 'Date it happened': '2026-03-27', 'Who decided': decidedBy(police) });
    await way.comes('2026-04-10');
    await unit.opens(way.own.address);
    await unit.takes("Record the Panel's letter");
    await unit.records({
      'Date on the letter': '2026-04-09',
      "The Panel's position": ['Agrees'],
      'Summary of the letter': 'The Panel agrees.',
      'Date it was received': '2026-04-10',
    });
    await unit.takes("Record the partners' considered response");
    await unit.records({
      Letter: "The Panel's letter received",
      Response: 'Decision stands',
      'What was considered': 'The letter was read out to the group.',
      'Date it happened': '2026-04-10',
    });
  });

  chapter('closes it, and finds the case whole', async ({ people, own }) => {
    const unit = people['business unit'];
    await unit.opens(own.address);
    await unit.takes('Close the rapid review');
    await unit.records({ 'Date it happened': '2026-04-10' });
    await unit.opens(own.address);
    await unit.sees('Closed');
    for (const page of ['timeline', 'children', 'returns', 'meetings', 'decisions', 'letters', 'deadlines', 'actions'])
      await unit.opens(`${own.address}/${page}`);
    await unit.opens(`${own.address}/access`);
    await unit.sees('Una Wetherall');
    await unit.opens('/timeliness/hillbridge');
    await unit.opens('/cases');
  });
});
