/**
 * Who comes in where, on a record of their own partnership (or with none). Read across: business Unit, Chair, group
 * Member, Delegate of the council, Lead of the police, lead of the Agency that was asked, Reviewer appointed to the
 * practice review, Scrutineer, audiTor, admiNistrator, and - for whoever has not signed in. A dot is shut. What somebody
 * is let in to see or do is judged further with each record; on a record of another partnership nobody is let in at all.
 *
 * A part after the address says which record or step is meant: `instance=action`, `type=ReturnReceived`.
 * `of=nobody` marks addresses that lead to nobody's record: pictures, one's own account.
 */
export const table = `
`;
