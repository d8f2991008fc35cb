import type { LocalDate } from '#domain';
import { Injectable } from '@nestjs/common';
import type { LineStage, MessageSource, NoticeLine, ToldLine } from '#application';
import { Database } from '../database/transaction.js';
import {
  type LineRow,
  lineOf,
  linesQuery,
  type StageRow,
  stageOf,
  stagesQuery,
  toldQuery,
} from './source-queries.js';

@Injectable()
export class TypeormMessageSource implements MessageSource {
  constructor(private readonly database: Database) {}

  async lines(noticeIds: readonly string[], today: LocalDate): Promise<NoticeLine[]> {
    return (await this.database.query<LineRow>(linesQuery, [noticeIds, today])).map(lineOf);
  }

  async stages(assignmentIds: readonly string[]): Promise<Map<string, LineStage[]>> {
    if (assignmentIds.length === 0) return new Map();
    const rows = await this.database.query<StageRow & { assignment_id: string }>(stagesQuery, [
      assignmentIds,
    ]);
    const stages = new Map<string, LineStage[]>(assignmentIds.map((id) => [id, []]));
    for (const row of rows) stages.get(row.assignment_id)?.push(stageOf(row));
    return stages;
  }

  async told(stageIds: readonly string[]): Promise<ToldLine[]> {
    if (stageIds.length === 0) return [];
    return this.database.query<ToldLine>(toldQuery, [stageIds]);
  }
}
