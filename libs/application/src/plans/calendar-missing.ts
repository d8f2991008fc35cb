import { MissingCalendarYear } from '#domain';
import { ApplicationError } from '../errors.js';

/** Runs work that reckons dates; a year without calendar becomes 422 "chưa có lịch". */
export async function withCalendar<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof MissingCalendarYear)) throw error;
    throw new ApplicationError('calendar-missing', 422, `Chưa có lịch làm việc năm ${error.year}.`, {
      years: [error.year],
    });
  }
}
