import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { historyFromJSON } from '@temporalio/common/lib/proto-utils.js';
import { DeterminismViolationError } from '@temporalio/workflow';
import { Worker } from '@temporalio/worker';
import { describe, expect, it } from 'vitest';
import { workflowBundle } from '../support/temporal.js';

const folder = fileURLToPath(new URL('../../workflows/histories/', import.meta.url));
const recorded = readdirSync(folder).filter((name) => name.endsWith('.json'));

const read = (name: string) => historyFromJSON(JSON.parse(readFileSync(`${folder}${name}`, 'utf8')));

describe('recorded histories', () => {
  it('exist for every kind of life', () => {
    const kinds = new Set(recorded.map((name) => name.split('.')[0]));
    expect(kinds).toEqual(
      new Set(['activate-plan', 'delivery', 'event', 'housekeeping', 'office', 'plan-item']),
    );
  });

  it.each(recorded)('%s replays with the workflow code of today', async (name) => {
    await Worker.runReplayHistory({ workflowBundle: await workflowBundle() }, read(name));
  });

  it('a deliberately broken twin fails, so the replay bites', async () => {
    const broken = await workflowBundle('../replay/broken-twin.ts');
    const replay = Worker.runReplayHistory({ workflowBundle: broken }, read('plan-item.closed.json'));
    await expect(replay).rejects.toThrow(DeterminismViolationError);
  });
});
