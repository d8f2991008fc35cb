const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const wrongCodesAtMost = 5;

/** How often something was done since an instant; the count starts anew when its time is over. */
export interface Counted {
  since: Date | null;
  times: number;
}

/** Answers a day to what nobody understands: a few to somebody we know, one to a stranger. */
const answersAtMost = { known: 3, stranger: 1 };

/** Counts one more in a window of `windowMs`. */
function count({ since, times }: Counted, windowMs: number, now: Date): Counted {
  const isOver = since === null || now.getTime() - since.getTime() >= windowMs;
  return isOver ? { since: now, times: 1 } : { since, times: times + 1 };
}

/** Whether a text that nobody understands is answered once more today, and the count after it. */
export function answerOnceMore(
  answers: Counted,
  isKnown: boolean,
  now: Date,
): { isAnswered: boolean; answers: Counted } {
  const counted = count(answers, dayMs, now);
  const atMost = isKnown ? answersAtMost.known : answersAtMost.stranger;
  return { isAnswered: counted.times <= atMost, answers: counted };
}

/** Whether a sender may try a binding code: at most five wrong ones an hour. */
export function mayTryCode({ since, times }: Counted, now: Date): boolean {
  return since === null || now.getTime() - since.getTime() >= hourMs || times < wrongCodesAtMost;
}

/** The count after one more wrong code. */
export function afterWrongCode(wrong: Counted, now: Date): Counted {
  return count(wrong, hourMs, now);
}
