export * from './agency';
export * from './calendar';
export { gapsIn, type Gap } from './gaps';
export * from './partnership';
export * from './person';
export { isSuccession, succeededOn, type Succession } from './succession';
