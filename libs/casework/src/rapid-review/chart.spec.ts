import { rapidReview } from '.';
import { chartSuite } from '../testing/chart-suite';
import { ways } from '../testing/rapid-review-ways';

chartSuite(rapidReview, {
  ways,
  answeredByStage: [
    'notClosedYet',
    'firstReferral', // nothing is referred before the first referral
    'referralRecorded', // told from a stage after the referral
    'isEnded', // the stage is an end
    'isJoined', // the stage is "joined"
    'sent', // the Panel answers to being told that the criteria are not met
    'letterNotBeforeSending',
    'endReached',
    'returnsAreIn',
    'addendumFollowed',
    'familyTold',
    'newOutcomeRecorded',
    'outcomeIsTold',
    'notMetIsTold',
    'lettersAnswered',
    'lettersConsidered',
  ],
});
