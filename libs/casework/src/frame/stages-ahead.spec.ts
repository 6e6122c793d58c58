import { rapidReview } from '../rapid-review';
import { chartOf, currentChart } from './workflow';
import { stagesAhead } from './chart';

const ahead = (stage: string, type: string, state: object = {}) =>
  stagesAhead(
    chartOf(rapidReview, currentChart(rapidReview)),
    stage,
    { ...(rapidReview.initial as object), ...state },
    type,
  );

describe('The stages to which a step may lead', () => {
  it('are those alone that what is on record leaves open', () => {
    expect(ahead('referred', 'IncidentNotified')).toEqual(['gathering']);
    expect(ahead('referred', 'IncidentNotified', { considered: true })).toEqual(['considering']);
    expect(ahead('referred', 'IncidentNotified', { latestDraft: 'draft-1', considered: true })).toEqual(['signingOff']);
    expect(ahead('referred', 'OfstedAndSecretaryOfStateTold', { entry: 'incident' })).toEqual([]);
    expect(ahead('referred', 'OfstedAndSecretaryOfStateTold', { entry: 'care leaver death' })).toEqual([
      'notifiedOnly',
    ]);
    expect(ahead('closed', 'Reopened', { entry: 'incident' })).toEqual(['referred']);
  });

  it('are all that it may come to, where that hangs on what the step says', () => {
    expect(ahead('gathering', 'MeetingHeld')).toEqual(['considering']);
  });

  it('are none where it changes no stage, where it leads back here, or where it cannot be taken', () => {
    expect(ahead('referred', 'ViewGiven')).toEqual([]);
    expect(ahead('closed', 'Closed')).toEqual([]);
    expect(ahead('referred', 'NoSuchStep')).toEqual([]);
  });
});
