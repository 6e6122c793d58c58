/** How sure a statement of this room is: every figure carries its mark to the page that shows it. */
export type Sureness = 'S' | 'S-part' | 'M' | 'INF';

export const surenessMeans: Record<Sureness, string> = {
  S: 'the wording was seen in the source',
  'S-part': 'only part of the source was seen',
  M: 'not yet checked against its source',
  INF: 'an inference, to be confirmed',
};
