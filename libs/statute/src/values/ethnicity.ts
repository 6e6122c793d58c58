import type { Value } from './value-list';

/** Ids are the Department for Education's codes, so that returns of different agencies speak alike. */
const codes = [
  { id: 'WBRI', words: 'White: British' },
  { id: 'WIRI', words: 'White: Irish' },
  { id: 'WIRT', words: 'White: Traveller of Irish heritage' },
  { id: 'WROM', words: 'White: Gypsy or Roma' },
  { id: 'WOTH', words: 'White: any other White background' },
  { id: 'MWBC', words: 'Mixed: White and Black Caribbean' },
  { id: 'MWBA', words: 'Mixed: White and Black African' },
  { id: 'MWAS', words: 'Mixed: White and Asian' },
  { id: 'MOTH', words: 'Mixed: any other mixed background' },
  { id: 'AIND', words: 'Asian or Asian British: Indian' },
  { id: 'APKN', words: 'Asian or Asian British: Pakistani' },
  { id: 'ABAN', words: 'Asian or Asian British: Bangladeshi' },
  { id: 'CHNE', words: 'Asian or Asian British: Chinese' },
  { id: 'AOTH', words: 'Asian or Asian British: any other Asian background' },
  { id: 'BCRB', words: 'Black or Black British: Caribbean' },
  { id: 'BAFR', words: 'Black or Black British: African' },
  { id: 'BOTH', words: 'Black or Black British: any other Black background' },
  { id: 'OOTH', words: 'Any other ethnic group' },
  { id: 'REFU', words: 'Refused' },
  { id: 'NOBT', words: 'Information not yet obtained' },
] as const satisfies readonly Value[];

export const ethnicity = {
  title: 'Ethnicity',
  source: 'Department for Education main ethnicity codes, from memory; that they are to be used is an inference',
  sure: 'M',
  values: codes,
} as const;
