export * from './agency';
export { isAlike } from './alike';
export * from './calendar';
export { gapsIn, type Gap } from './gaps';
export * from './partnership';
export * from './person';
export { isSuccession, succeededOn, successionsOf, type Succession } from './succession';
