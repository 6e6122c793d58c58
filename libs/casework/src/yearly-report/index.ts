export * from './clocks';
export * from './facts';
export * from './rules';
export * from './state';
