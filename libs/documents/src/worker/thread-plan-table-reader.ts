import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { type AssignedColumns, emptyHead, emptyProse, type ReadPlan } from '#application';
import { fileProblem } from '../import-problem.js';
import { FilePlanTableReader } from '../plan-table-reader.adapter.js';
import type { UploadedFile } from '../table.js';
import type { PlanReadingJob } from './plan-reading-job.js';

/** A plan of 10,000 rows is read in a few seconds; what takes longer is made to take long. */
const TIME_LIMIT_MS = 30_000;
const MEMORY_LIMIT_MB = 768;
/** Short-lived objects are collected early: less memory, and no slower. */
const YOUNG_MEMORY_MB = 8;
/** Run from its sources, as tests do, there is no script that a thread could start with. */
const isBuilt = import.meta.url.endsWith('.js');
const UNREADABLE = 'Đề nghị chép bảng nhiệm vụ sang một tệp mới rồi tải lên lại.';

/**
 * Reads uploads on a thread of its own, one after the other, with a limit of time and memory: nobody's file holds up the
 * requests of others, and a file that would never end is a problem of that file.
 */
@Injectable()
export class ThreadPlanTableReader extends FilePlanTableReader {
  private turn: Promise<unknown> = Promise.resolve();

  override async read(file: UploadedFile, assigned: AssignedColumns = {}): Promise<ReadPlan> {
    if (!isBuilt) return super.read(file, assigned);
    const reading = this.turn.then(() => readOnThread({ file, assigned }));
    this.turn = reading.catch(() => null);
    return reading;
  }
}

/** `limitMs`: how long the thread may take. Rejects where the thread fails for a reason that is not the file's. */
export function readOnThread(job: PlanReadingJob, limitMs: number = TIME_LIMIT_MS): Promise<ReadPlan> {
  const thread = new Worker(new URL('./read-plan.worker.js', import.meta.url), {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB, maxYoungGenerationSizeMb: YOUNG_MEMORY_MB },
  });
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      void thread.terminate();
      settle();
    };
    const timer = setTimeout(() => end(() => resolve(tooDifficult('lâu'))), limitMs);
    thread.once('message', (plan: ReadPlan) => end(() => resolve(plan)));
    thread.once('error', (error: Error & { code?: string }) => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      end(() => (isMemory ? resolve(tooDifficult('nhiều bộ nhớ')) : reject(error)));
    });
    thread.once('exit', (code) => end(() => reject(new Error(`the reading thread ended with ${code}`))));
  });
}

function tooDifficult(what: string): ReadPlan {
  const problem = fileProblem(
    'unreadable-file',
    `Đọc tệp cần quá ${what}; tệp quá phức tạp hoặc bị hỏng.`,
    UNREADABLE,
  );
  const nothing = { rows: [], columns: [], prose: emptyProse, isReference: false };
  return { ...nothing, head: emptyHead, problems: [problem] };
}
