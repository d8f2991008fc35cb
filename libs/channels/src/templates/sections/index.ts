import type { SectionKind } from '#application';
import type { SectionTemplate } from '../section-template.js';
import { assigned } from './assigned.js';
import { clerk } from './clerk.js';
import { confirm } from './confirm.js';
import { coordinating } from './coordinating.js';
import { decided } from './decided.js';
import { due } from './due.js';
import { handover } from './handover.js';
import { officeReport } from './office-report.js';
import { overdue } from './overdue.js';
import { promise } from './promise.js';
import { recorded } from './recorded.js';
import { returned } from './returned.js';
import { sign } from './sign.js';
import { soon } from './soon.js';
import { start } from './start.js';
import { unacknowledged } from './unacknowledged.js';
import { weeklyCopy } from './weekly-copy.js';
import { weekly } from './weekly.js';

/** Each kind of section and its words. */
export const sections: Readonly<Record<SectionKind, SectionTemplate>> = {
  weekly,
  'overdue-1': overdue,
  'office-7': officeReport,
  returned,
  decided,
  unacknowledged,
  promise,
  due,
  soon,
  start,
  'sign-3': sign,
  'confirm-2': confirm,
  recorded,
  handover,
  assigned,
  'weekly-copy': weeklyCopy,
  clerk,
  coordinating,
};
