import { DataSource } from 'typeorm';
import { databaseOptions } from './data-source.js';

/** For TypeORM's command line only (migration:generate and its drift check). */
export const dataSource = new DataSource(databaseOptions(process.env['DATABASE_URL'] ?? ''));
