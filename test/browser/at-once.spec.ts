import { inBrowser } from './chromium';
import { bothWays, chapters, closeBrowser, openStage, type Stage } from './stage';
import type { Visitor } from './visitor';
import { recordsIn, type Records } from '../access/records';

afterAll(closeBrowser);

inBrowser.each(bothWays)('two people step on one subject at once, %s', (_, javaScript) => {
  let stage: Stage;
  let one: Visitor;
  let other: Visitor;
  let own: Records;
  const chapter = chapters();
  beforeAll(async () => {
    stage = await openStage('2026-03-04', { javaScript });
    const place = {
      partnership: 'hillbridge',
      unit: 'unit',
      agency: 'hospitals',
      body: 'council',
      reviewer: 'reviewer',
    };
    own = await recordsIn(stage.house.engine, place);
    await stage.house.engine.runner.catchUp();
    one = await stage.enters('business unit');
    other = await stage.enters('second unit');
  });
  afterAll(() => stage.close());

  const answers = (question: string) => ({
    Agency: 'Hillbridge Hospitals',
    'What is asked': question,
    'Date it happened': '2026-03-04',
  });

  chapter('both open the form on the same return', async () => {
    for (const visitor of [one, other]) {
      await visitor.signsIn(`/cases/${own.case}`);
      await visitor.takes('Query a return');
    }
  });

  chapter('the first is recorded', async () => {
    await one.records(answers('Who brought the child in?'));
  });

  chapter('the second is told what came meanwhile, and keeps what was typed', async () => {
    const before = await stage.house.logLength();
    await other.fills(answers('Which ward was it?'));
    await other.presses('Continue');
    await other.sees('Something was recorded about this meanwhile', 'Una Wetherall', 'Which ward was it?');
    expect(await stage.house.logLength()).toBe(before);
  });

  chapter('the second looks again, and records beside it knowingly', async () => {
    await other.presses('Record all the same');
    await other.sees('Recorded');
    await other.follows('Go to the case');
    await other.opens(`/cases/${own.case}/timeline`);
    await other.sees('Return queried');
  });

  chapter('at the very same moment one alone gets through at first', async () => {
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
    expect(seen.filter((text) => text.includes('Something was recorded about this meanwhile'))).toHaveLength(1);
    expect(seen.filter((text) => text.includes('You can keep the address of this page'))).toHaveLength(1);
  });
});
