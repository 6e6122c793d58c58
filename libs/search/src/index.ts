export { isSearchable, kinds as searchKinds, mentionsIn, type Kind as SearchKind, type Mention } from './fields';
export { longestSearch, termsIn, type Term } from './query';
export { openSearchFile, searchMinutes, type SearchFile, type Taken } from './search-file';
export { keyToIndexWith, tokenOf, tokensToFind } from './tokens';
export { dateIn, wordsIn } from './words';
