export * from './clocks';
export * from './due';
export * from './facts';
export * from './follows';
export * from './readings';
export * from './rules';
export * from './state';
