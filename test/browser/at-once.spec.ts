import { inBrowser } from './chromium';
import { journey } from './journey';
import { recordsIn } from '../access/records';

let sets = 0;

inBrowser('two people step on one subject at once', () => {
  const chapter = journey({
    day: '2026-03-04',
    people: ['business unit', 'second unit'],
    before: ({ house: { engine } }) =>
      recordsIn(engine, {
        partnership: 'hillbridge',
        unit: 'unit',
        agency: 'hospitals',
        body: 'council',
        reviewer: 'reviewer',
        set: ` at once ${sets++}`,
      }),
  });

  const answers = (question: string) => ({
    Agency: 'Hillbridge Hospitals',
    'What is asked': question,
    'Date it happened': '2026-03-04',
  });

  chapter('both open the form on the same return', async ({ people, own }) => {
    for (const visitor of Object.values(people)) {
      await visitor.signsIn(`/cases/${own.case}`);
      await visitor.takes('Query a return');
    }
  });

  chapter('the first is recorded', async ({ people: { 'business unit': one } }) => {
    await one.records(answers('Who brought the child in?'));
  });

  chapter('the second is told what came meanwhile, and keeps what was typed', async ({ people, stage: { house } }) => {
    const other = people['second unit'];
    const before = await house.logLength();
    await other.fills(answers('Which ward was it?'));
    await other.presses('Continue');
    await other.sees('Check your answers', 'Something was recorded about this while you were writing');
    await other.sees(/Return queried, 4 March 2026\. Recorded by Una Wetherall on 4 March 2026 at \d+:\d\d[ap]m/);
    await other.sees('Which ward was it?', 'Leave without recording');
    expect(await house.logLength()).toBe(before);
  });

  chapter(
    'the second leaves it, begins anew and is told of it beforehand',
    async ({ people, own, stage: { house } }) => {
      const other = people['second unit'];
      const before = await house.logLength();
      await other.follows('Leave without recording');
      await other.takes('Query a return');
      await other.fills(answers('Which ward was it?'));
      await other.presses('Continue');
      await other.seesNot('Something was recorded about this while you were writing');
      await other.sees('On record about this already: Return queried');
      expect(await house.logLength()).toBe(before);
      await other.opens(`/cases/${own.case}`);
      await other.takes('Query a return');
    },
  );

  chapter('the second looks again, and records beside it knowingly', async ({ people, own }) => {
    const { 'business unit': one, 'second unit': other } = people;
    await one.opens(`/cases/${own.case}`);
    await one.takes('Query a return');
    await one.records(answers('By which way?'));
    await other.fills(answers('Which ward was it?'));
    await other.presses('Continue');
    await other.sees('Something was recorded about this while you were writing');
    await other.presses('Record all the same');
    await other.sees('Recorded');
    await other.opens(`/cases/${own.case}/timeline`);
    await other.sees('Return queried');
  });

  chapter('at the very same moment one alone gets through at first', async ({ people, own }) => {
    const { 'business unit': one, 'second unit': other } = people;
    for (const [visitor, question] of [
      [one, 'By which door?'],
      [other, 'At what hour?'],
    ] as const) {
      await visitor.opens(`/cases/${own.case}`);
      await visitor.takes('Query a return');
      await visitor.fills(answers(question));
      await visitor.presses('Continue');
    }
    await Promise.all([one.presses('Record'), other.presses('Record')]);
    const seen = [await one.text(), await other.text()];
    const overtaken = seen.filter((text) => text.includes('Something was recorded about this while you were writing'));
    expect(overtaken).toHaveLength(1);
    expect(overtaken[0]).toMatch(/Return queried, 4 March 2026\. Recorded by (Una Wetherall|Ulric Tarn) on/);
    expect(seen.filter((text) => text.includes('You can keep the address of this page'))).toHaveLength(1);
  });

  chapter('a short form asks for a reason before it misses one', async ({ people, own }) => {
    const one = people['business unit'];
    await one.opens(`/cases/${own.case}/w/${own.rapidReview}/steps/ReturnChased`);
    await one.fills({ Agencies: 'Fellside School', 'Date it happened': '2026-03-04' });
    await one.presses('Record');
    await one.sees('This agency has not been asked for a return');
    await one.seesNot('There is a problem', 'Error:');
    await one.presses('Record all the same');
    await one.sees('There is a problem', 'Enter why');
    await one.page.getByLabel(/This agency has not been asked/).fill('They were asked by telephone.');
    await one.presses('Record all the same');
    await one.sees('Recorded', 'with the reason that you gave');
  });
});
