export * from './port';
export { openEventStoreDb, type EventStoreDbOptions } from './eventstoredb/eventStoreDb';
export { openMemoryEventStore } from './memory/openMemoryEventStore';
export { readGroups, type EventGroup, type EventInGroup, type GroupedLogOptions } from './sqlite/groupedLog';
export { openSqliteEventStore, type SqliteOptions } from './sqlite/openSqliteEventStore';
export { StoreNewer, StoreUnreadable } from './sqlite/storeErrors';
