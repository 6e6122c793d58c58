import { notified, plain, referred } from './rapid-review-story';
import type { RuleCases } from './rule-suite';

const aged = (bornOn: string, ageBand: string) => ({
  child: 'child-1',
  particulars: { child: 'child-1', bornOn, ageBand: { known: ageBand } },
});

const born = (bornOn: string) => ({ child: 'child-2', part: 'harmed', particulars: { child: 'child-2', bornOn } });

/** Of every rule about the children: a step that it objects to, and one like it that it lets pass. */
export const childrenRuleCases: RuleCases = {
  ageFitsDates: {
    objects: [referred, 'ChildDescribed', aged('2024-03-01', '5-10')],
    holds: [referred, 'ChildDescribed', aged('2024-03-01', '1-4')],
  },
  bornBeforeIncident: {
    objects: [referred, 'ChildAdded', born('2026-10-06')],
    holds: [referred, 'ChildAdded', born('2026-10')],
  },
  childIsNew: {
    objects: [referred, 'ChildAdded', { child: 'child-1', part: 'sibling' }],
    holds: [referred, 'ChildAdded', { child: 'child-2', part: 'sibling' }],
  },
  childrenAreHeld: {
    objects: [notified, 'ReturnReceived', { ...plain.ReturnReceived, children: ['child-2'] }],
    holds: [notified, 'ReturnReceived', { ...plain.ReturnReceived, children: ['child-1'] }],
  },
};
