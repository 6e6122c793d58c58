export * from './clocks';
export * from './facts';
export * from './readings';
export * from './rules';
export * from './state';
