export * from './requests';
export * from './rules';
export * from './state';
