import { parentPort, workerData } from 'node:worker_threads';
import type { PlanReadingJob } from './plan-reading-job.js';
import { readPlan } from './read-plan.js';

/** A thread that reads one file, answers and ends. */
const { file, assigned } = workerData as PlanReadingJob;
parentPort?.postMessage(await readPlan(file, assigned));
