import type { Provider } from '@nestjs/common';
import { CalendarVersions } from '#application';
import { TypeormCalendarVersions } from './typeorm-calendar-versions.js';

export const calendarsProviders: Provider[] = [
  { provide: CalendarVersions, useClass: TypeormCalendarVersions },
];
