import { type StageState, stageStateLabels } from '#domain';
import { type Html, html } from './html.js';

const marks: Readonly<Record<StageState, readonly [shape: string, colour: string]>> = {
  overdue: ['●', 'red'],
  'due-soon': ['◐', 'amber'],
  'not-due': ['○', 'grey'],
  continuous: ['○', 'grey'],
  'done-on-time': ['✓', 'green'],
  'done-late': ['✓!', 'green'],
  'waiting-event': ['‖', 'blue'],
  'awaiting-signature': ['◇', 'blue'],
  'awaiting-confirmation': ['◇', 'blue'],
  returned: ['↺', 'purple'],
  undetermined: ['?', 'grey'],
  paused: ['‖', 'grey'],
  cancelled: ['✗', 'grey'],
};

/** A state as people see it: shape, word and colour together, never colour alone. */
export function stateMark(state: StageState, addition = ''): Html {
  const [shape, colour] = marks[state];
  const words = addition === '' ? stageStateLabels[state] : addition;
  return html`<span class="state s-${colour}"><span aria-hidden="true">${shape}</span> ${words}</span>`;
}
