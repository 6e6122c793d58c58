export * from './agency';
export * from './calendar';
export * from './partnership';
export * from './person';
