import { writeFile } from 'node:fs/promises';
import type { WorkflowHandle } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';

const folder = new URL('../../workflows/histories/', import.meta.url);

/** Keeps a life as a history for replay, when DONDOC_RECORD_HISTORIES is set; named after the case. */
export async function recordHistory(name: string, handle: WorkflowHandle): Promise<void> {
  if (process.env['DONDOC_RECORD_HISTORIES'] === undefined) return;
  const history = await handle.fetchHistory();
  const text = historyToJSON(history).replaceAll(/\d+@[\w.-]+/g, 'worker');
  await writeFile(new URL(`${name}.json`, folder), `${text}\n`);
}
