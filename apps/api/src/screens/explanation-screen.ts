import type { ExplainedStage } from '#application';
import { type Html, html } from '../pages/index.js';
import { deadlineCell } from './deadline-cell.js';
import { reckonedDates, reckoningSteps } from './reckoning-steps.js';
import { stageWord } from './words.js';

/** "Vì sao là ngày này?": the reckoning of one stage. */
export function explanationScreen({ stage, explanation }: ExplainedStage): Html {
  const { ordinal, task, agencyName, year, planNumber } = stage;
  return html`<p class="soft"><a href="/nhiem-vu/${stage.assignmentId}">← Nhiệm vụ</a></p>
    <h1>Vì sao là ngày này?</h1>
    <p>${ordinal !== '' && `${ordinal}. `}${task}</p>
    <p class="soft">
      ${stageWord(stage)} · ${agencyName} · năm ${year}${planNumber !== null && ` · Kế hoạch ${planNumber}`}
    </p>
    ${deadlineCell(stage.phrase, stage.words === null ? [] : [stage.words])} ${reckonedDates(explanation)}
    <h2>Cách tính, từng bước</h2>
    ${reckoningSteps(explanation.steps)}`;
}
