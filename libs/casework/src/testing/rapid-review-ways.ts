import type { Ways } from './chart-suite';
import { answered, begun, considered, notified, referral, referred, sent, signedOff } from './rapid-review-story';
import type { Pools } from './walk';

/** A way to each stage of a rapid review. */
export const ways: Ways = {
  begun,
  referred,
  passedOn: () => referred().takes('ReferralPassedOn', { area: 'Eastmere', why: 'It happened there.' }),
  notNotifiable: () => referred().takes('FoundNotNotifiable', { alternative: 'none', rationale: 'Minor.' }),
  notifiedOnly: () =>
    begun()
      .takes('Referred', { ...referral, entry: 'looked-after child death' })
      .takes('OfstedAndSecretaryOfStateTold', { notification: 'death-1' }),
  gathering: notified,
  considering: considered,
  signingOff: signedOff,
  withPanel: sent,
  answered,
  criteriaNotMet: () => notified().takes('CriteriaFoundNotMet', { panelTold: true, rationale: 'Accident.' }),
  joined: () => notified().takes('JoinedTo', { case: 'case-1', why: 'New information.' }),
  closed: () => answered().given('Closed'),
};

export const pools: Pools = {
  child: ['child-1', 'child-2', 'child-3'],
  children: ['child-1', 'child-2'],
  body: ['council', 'health-board', 'police', 'neighbour', 'stranger'],
  agency: ['school', 'trust', 'nobody'],
  agencies: ['school', 'trust'],
  outstandingReturns: ['school', 'trust'],
  draft: ['draft-1', 'draft-2', 'draft-3'],
};
