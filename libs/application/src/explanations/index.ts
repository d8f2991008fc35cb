import { ExplainStage } from './explain-stage.use-case.js';
import { ReadDeadlinePhrase } from './read-phrase.use-case.js';

export { type ExplainedStage, ExplainStage } from './explain-stage.use-case.js';
export { type KeptStage, KeptStages } from './kept-stages.js';
export { type PhraseQuery, ReadDeadlinePhrase, type ReadPhrase } from './read-phrase.use-case.js';

/** Why a date is what it is. */
export const explanationUseCases = [ExplainStage, ReadDeadlinePhrase];
