export * from './port';
export { openMemoryEventStore } from './memory/openMemoryEventStore';
export { openSqliteEventStore, type SqliteOptions } from './sqlite/openSqliteEventStore';
export { StoreNewer, StoreUnreadable } from './sqlite/storeErrors';
