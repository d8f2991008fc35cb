export { databaseOptions, migrateToLatest } from './database/data-source.js';
export { Database } from './database/transaction.js';
export { PersistenceModule } from './persistence.module.js';
