export {
  type Explanation,
  explainStage,
  reckonStage,
  type StageToExplain,
  type StageToReckon,
} from './explain-stage.js';
