import { setTimeout as sleep } from 'node:timers/promises';
import { type Connection, isGrpcServiceError } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { searchAttributes } from './search-attributes.js';

const retention = '3 days';
const alreadyExists = 6;

/** Numbers of Temporal's IndexedValueType on the wire. */
const indexedTypes: Record<(typeof searchAttributes)[keyof typeof searchAttributes], number> = {
  KEYWORD: 2,
  DATETIME: 6,
};

/** Makes the namespace and its search attributes where absent, and waits until the server serves them. */
export async function prepareNamespace(connection: Connection, namespace: string): Promise<void> {
  await ignoreExisting(() =>
    connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: msToTs(retention),
    }),
  );
  await untilServed(async () => {
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
    const missing = Object.entries(searchAttributes).filter(
      ([name]) => customAttributes?.[name] === undefined,
    );
    if (missing.length === 0) return;
    await ignoreExisting(() =>
      connection.operatorService.addSearchAttributes({
        namespace,
        searchAttributes: Object.fromEntries(missing.map(([name, type]) => [name, indexedTypes[type]])),
      }),
    );
    throw new Error('search attributes are being added');
  });
}

async function ignoreExisting(call: () => Promise<unknown>): Promise<void> {
  try {
    await call();
  } catch (error) {
    if (!isGrpcServiceError(error) || error.code !== alreadyExists) throw error;
  }
}

/** A new namespace is known to all parts of the server only after its cache was refreshed. */
async function untilServed(call: () => Promise<void>): Promise<void> {
  const attempts = 120;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await call();
      return;
    } catch (error) {
      if (attempt === attempts) throw error;
      await sleep(250);
    }
  }
}
