import type { SealedWords } from '@waymark/projections';
import type { KeyStore } from '@waymark/vault';
import { actionInWords } from './words';

const said = (revision: number, on: string, more: Partial<SealedWords> = {}): SealedWords => ({
  stream: 'action-1',
  revision,
  event: `event-${revision}`,
  fact: 'FurtherEvidenceRequested',
  agency: null,
  evidence: 'evidence-1',
  recordedBy: `person-${revision}`,
  occurredOn: on,
  correctedOn: null,
  amends: null,
  sealed: [],
  ...more,
});
const noKeys = {} as KeyStore;
const askedBy = (...words: SealedWords[]) => actionInWords(words, noKeys).further.get('evidence-1')?.by;

describe('What is said of an action again and again', () => {
  it('stands as it was said last, in whichever order it is recorded', () => {
    expect(askedBy(said(1, '2026-03-03'), said(2, '2026-03-10'))).toBe('person-2');
    expect(askedBy(said(1, '2026-03-10'), said(2, '2026-03-03'))).toBe('person-1');
  });

  it('stands by the day as it was corrected', () => {
    const correction = said(3, '2026-04-01', { fact: 'FactCorrected', amends: 'event-2', correctedOn: '2026-03-12' });
    expect(askedBy(said(1, '2026-03-10'), said(2, '2026-03-03'), correction)).toBe('person-2');
  });
});
