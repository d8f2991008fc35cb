import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { migrateToLatest } from '#persistence';
import { startServers, type TestServers } from './servers.js';
import { TEMPLATE_DATABASE, urlOf } from './template-database.js';

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string;
    temporalAddress: string;
  }
}

let servers: TestServers | undefined;

/** Before the first test file: the servers, and a migrated database that each file clones. */
export async function setup(project: TestProject): Promise<void> {
  servers = await startServers();
  await makeTemplate(servers.postgresUrl);
  project.provide('postgresUrl', servers.postgresUrl);
  project.provide('temporalAddress', servers.temporalAddress);
}

export async function teardown(): Promise<void> {
  await servers?.stop();
}

async function makeTemplate(postgresUrl: string): Promise<void> {
  const client = new Client({ connectionString: postgresUrl });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${TEMPLATE_DATABASE} TEMPLATE template0`);
  } finally {
    await client.end();
  }
  await migrateToLatest(urlOf(postgresUrl, TEMPLATE_DATABASE));
}
