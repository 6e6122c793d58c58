import { inBrowser } from './chromium';
import { bothWays, closeBrowser, openStage, type Stage } from './stage';
import type { Visitor } from './visitor';

const child = 'Wilfred Attercliffe';

afterAll(closeBrowser);

inBrowser.each(bothWays)(
  'a business unit takes an incident from referral to the letter of the Panel, %s',
  (_, javaScript) => {
    let stage: Stage;
    let unit: Visitor;
    beforeAll(async () => {
      stage = await openStage('2026-03-02', { javaScript, secrets: [child] });
      unit = await stage.enters('business unit');
    });
    afterAll(() => stage.close());

    it('signs in, and records the referral of the morning', async () => {
      await unit.signsIn('/cases/new/rapid-review');
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
    });
  },
);
