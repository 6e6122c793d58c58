import { notAtThisStage } from './not-at-this-stage';

it('names the stage to whoever sees the record whole, and to nobody else', () => {
  expect(notAtThisStage('Closed').because).toBe('This is not possible at the stage “Closed”.');
  expect(notAtThisStage(null).because).toBe(
    'This is not possible as things stand; if it should be, ask the business unit.',
  );
});
