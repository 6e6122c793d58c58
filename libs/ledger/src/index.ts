export * from './event';
export { canonicalText } from './canonical';
export { completed, type EventWithoutHash, hashOf, zeroHash } from './hash';
export { caseReference, commandId, contentDigest, derivedId } from './ids';
export { hasLoneSurrogate, LoneSurrogate, loneSurrogateAt, refuseLoneSurrogates } from './lone-surrogates';
export { NotALedgerEvent, readEvent } from './parse';
export * from './verify';
export { londonDateOf } from './london-date';
