export * from './port';
export { openEventStoreDb, type EventStoreDbOptions } from './eventstoredb/eventStoreDb';
export { openMemoryEventStore } from './memory/openMemoryEventStore';
export { openSqliteEventStore, type SqliteOptions } from './sqlite/openSqliteEventStore';
export { StoreNewer, StoreUnreadable } from './sqlite/storeErrors';
