export * from './at';
export * from './drafts';
export * from './draft-days';
export * from './draft-rules';
export * from './parties';
export * from './letter-dated';
