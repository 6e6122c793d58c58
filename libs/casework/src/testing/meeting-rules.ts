import {
  agreed,
  attendance,
  attending,
  begun,
  called,
  calling,
  cancelled,
  decision,
  declared,
  held,
  minuted,
  withAgenda,
} from './meeting-story';
import type { RuleCases, Taken } from './rule-suite';
import type { Story } from './story';

const deciding = (told: () => Story, more: object = {}): Taken => [told, 'DecisionTaken', { ...decision, ...more }];
const holding = (told: () => Story, more: object = {}): Taken => [told, 'MeetingHeld', { ...attendance, ...more }];
const conflicted = () => held().takes('ConflictDeclared', declared);
const chaired = (decided: string) => () =>
  conflicted().takes('ConflictDecided', { conflict: 'conflict-1', decision: decided, rationale: 'Too close.' });
const staying = { conflict: 'conflict-1', decision: 'stays with safeguards', rationale: 'Known only in part.' };
const minutes = { minutes: 'minutes-1', version: 1 };
const correcting = (told: () => Story): Taken => [
  told,
  'FactCorrected',
  { event: told().eventOf('MinutesCirculated'), values: { words: 'Other words.' }, reason: 'Mistyped.' },
];

/** Of every rule: a step that it objects to, and one like it that it lets pass. */
export const meetingRuleCases: RuleCases = {
  itemIsHeld: {
    objects: [withAgenda, 'AgendaItemRemoved', { item: 'item-9' }],
    holds: [withAgenda, 'AgendaItemRemoved', { item: 'item-1' }],
  },
  conflictIsHeld: {
    objects: [held, 'ConflictDecided', { ...staying, safeguards: 'Does not speak to it.' }],
    holds: [conflicted, 'ConflictDecided', { ...staying, safeguards: 'Does not speak to it.' }],
  },
  minutesAreHeld: {
    objects: [minuted, 'MinutesAgreed', { minutes: 'minutes-9' }, { on: '2026-11-16' }],
    holds: [minuted, 'MinutesAgreed', { minutes: 'minutes-1' }, { on: '2026-11-16' }],
  },
  bodiesAreRegistered: {
    objects: holding(withAgenda, { attendance: [attending('council'), attending('nobody')] }),
    holds: holding(withAgenda),
  },
  contentStands: { objects: correcting(agreed), holds: correcting(minuted) },
  called: { objects: holding(begun), holds: holding(called) },
  notCalledYet: { objects: [called, 'MeetingCalled', calling], holds: [cancelled, 'MeetingCalled', calling] },
  notCancelled: {
    objects: [cancelled, 'Postponed', { to: '2026-12-07' }],
    holds: [called, 'Postponed', { to: '2026-12-07' }],
  },
  notHeldYet: { objects: [held, 'Cancelled', {}], holds: [called, 'Cancelled', {}] },
  itemIsOnAgenda: {
    objects: [
      () => withAgenda().takes('AgendaItemRemoved', { item: 'item-1' }),
      'AgendaItemDeferred',
      { item: 'item-1' },
    ],
    holds: [withAgenda, 'AgendaItemDeferred', { item: 'item-1' }],
  },
  agendaIsSet: {
    objects: [called, 'PapersSent', { papers: 'papers-1' }],
    holds: [withAgenda, 'PapersSent', { papers: 'papers-1' }],
  },
  everyBodyAccountedFor: { objects: holding(withAgenda, { apologies: [] }), holds: holding(withAgenda) },
  someoneAttended: { objects: holding(withAgenda, { attendance: [] }), holds: holding(withAgenda) },
  someoneMayDecide: {
    objects: holding(withAgenda, { attendance: [attending('council', false), attending('police', false)] }),
    holds: holding(withAgenda),
  },
  held: { objects: deciding(withAgenda), holds: deciding(held) },
  decidersAttended: { objects: deciding(held, { by: ['health-board'] }), holds: deciding(held) },
  decidersHaveAuthority: { objects: deciding(held, { by: ['trust'] }), holds: deciding(held) },
  conflictsAreDecided: { objects: deciding(conflicted), holds: deciding(chaired('deputy acts')) },
  nobodyShutOut: {
    objects: deciding(chaired('shut out')),
    holds: deciding(chaired('shut out'), { by: ['council'] }),
  },
  safeguardsAreGiven: {
    objects: [conflicted, 'ConflictDecided', staying],
    holds: [conflicted, 'ConflictDecided', { ...staying, safeguards: 'Does not speak to it.' }],
  },
  minutesCirculated: {
    objects: [held, 'MinutesAgreed', {}, { on: '2026-11-16' }],
    holds: [minuted, 'MinutesAgreed', {}, { on: '2026-11-16' }],
  },
  minutesAreTheLatest: {
    objects: [
      () => minuted().takes('MinutesCirculated', { minutes: 'minutes-2', version: 2 }, { on: '2026-11-14' }),
      'MinutesAgreed',
      { minutes: 'minutes-1' },
      { on: '2026-11-16' },
    ],
    holds: [minuted, 'MinutesAgreed', { minutes: 'minutes-1' }, { on: '2026-11-16' }],
  },
  agreedLater: {
    objects: [minuted, 'MinutesAgreed', {}, { on: '2026-11-02' }],
    holds: [minuted, 'MinutesAgreed', {}, { on: '2026-11-03' }],
  },
  minutesNotAgreedYet: {
    objects: [agreed, 'MinutesCirculated', { minutes: 'minutes-2', version: 2 }],
    holds: [minuted, 'MinutesCirculated', { ...minutes, minutes: 'minutes-2' }],
  },
};
