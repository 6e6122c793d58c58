import { z } from 'zod';
import { fact, opaqueId, rationale, text } from '../../frame';
import { child, part, particularsOf } from '../values';

const toldOfDeath = z.array(z.enum(['Panel', 'child death review partners']));

export const children = {
  ChildAdded: fact({
    says: 'Child added',
    clear: { child },
    sealed: { part, particulars: particularsOf(child).optional(), why: text().optional() },
    subject: ({ child }) => `child:${child}`,
  }),
  ChildRemoved: fact({
    says: 'Child removed',
    clear: { child },
    sealed: { why: rationale() },
    subject: ({ child }) => `child:${child}`,
  }),
  ChildDescribed: fact({
    says: 'Characteristics recorded',
    clear: { child },
    sealed: { particulars: particularsOf(child) },
    subject: ({ child }) => `child:${child}`,
  }),
  ChildMoved: fact({
    says: 'Child moved to another area',
    clear: { child, homeAuthority: opaqueId().optional() },
    sealed: { area: text(200).optional(), note: text().optional() },
    subject: ({ child }) => `child:${child}`,
  }),
  /** The category at notification stays as it was. */
  ChildDied: fact({
    says: 'Child has since died',
    clear: { child, told: toldOfDeath },
    sealed: { note: text().optional() },
    subject: ({ child }) => `child:${child}`,
  }),
  DeathOfChildTold: fact({
    says: "Others told of the child's death",
    clear: { child, told: toldOfDeath.min(1, 'Say who was told.') },
    sealed: { note: text().optional() },
    subject: ({ child }) => `child:${child}`,
  }),
};
