import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';

/** Makes the workflow bundle that the worker starts with; part of the build. */
const workflowsPath = fileURLToPath(new URL('../workflows/src/index.js', import.meta.url));
const target = new URL('../workflow-bundle.js', import.meta.url);

const { code } = await bundleWorkflowCode({ workflowsPath });
await writeFile(target, code);
