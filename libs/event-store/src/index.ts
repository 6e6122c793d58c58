export * from './port';
export { openEventStoreDb, type EventStoreDbOptions } from './eventstoredb/event-store-db';
export { openMemoryEventStore } from './memory/open-memory-event-store';
export { readGroups, type EventGroup, type EventInGroup, type GroupedLogOptions } from './sqlite/grouped-log';
export { openSqliteEventStore, type SqliteOptions } from './sqlite/open-sqlite-event-store';
export { StoreNewer, StoreUnreadable } from './sqlite/store-errors';
