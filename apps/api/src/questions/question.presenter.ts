import type { Page, Question } from '#application';
import type { QuestionBody } from '#contracts';

export function presentQuestion(question: Question): QuestionBody {
  return {
    ...question,
    raisedAt: question.raisedAt.toISOString(),
    answeredAt: question.answeredAt?.toISOString() ?? null,
  };
}

export function presentQuestions(page: Page<Question>): Page<QuestionBody> {
  return { ...page, items: page.items.map(presentQuestion) };
}
