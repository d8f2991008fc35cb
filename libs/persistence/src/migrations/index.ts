import { CreateTables1733097600000 } from './1733097600000-create-tables.js';
import { CreateAwaitedEvents1733356800000 } from './1733356800000-create-awaited-events.js';
import { CreatePlanProse1733450000000 } from './1733450000000-create-plan-prose.js';
import { KeepChangesOfPlans1733500000000 } from './1733500000000-keep-changes-of-plans.js';
import { DirectoryInTime1733550000000 } from './1733550000000-directory-in-time.js';
import { CreateSuccessions1733600000000 } from './1733600000000-create-successions.js';
import { DeclareCalendars1733650000000 } from './1733650000000-declare-calendars.js';
import { CreateChanges1733700000000 } from './1733700000000-create-changes.js';
import { CreateZalo1733750000000 } from './1733750000000-create-zalo.js';
import { DeliverByZalo1733800000000 } from './1733800000000-deliver-by-zalo.js';
import { GiveItemsAnew1733850000000 } from './1733850000000-give-items-anew.js';
import { KeepWordsOfStages1733920000000 } from './1733920000000-keep-words-of-stages.js';
import { LimitSending1733940000000 } from './1733940000000-limit-sending.js';
import { CheckAddresses1733950000000 } from './1733950000000-check-addresses.js';
import { KeepWordsOfLeads1733970000000 } from './1733970000000-keep-words-of-leads.js';
import { CreateLedger1733985000000 } from './1733985000000-create-ledger.js';
import { CreateMailReports1734000000000 } from './1734000000000-create-mail-reports.js';
import { CreateMessageTemplates1734010000000 } from './1734010000000-create-message-templates.js';

/** In order; never edited after release. */
export const migrations = [
  CreateTables1733097600000,
  CreateAwaitedEvents1733356800000,
  CreatePlanProse1733450000000,
  KeepChangesOfPlans1733500000000,
  DirectoryInTime1733550000000,
  CreateSuccessions1733600000000,
  DeclareCalendars1733650000000,
  CreateChanges1733700000000,
  CreateZalo1733750000000,
  DeliverByZalo1733800000000,
  GiveItemsAnew1733850000000,
  KeepWordsOfStages1733920000000,
  LimitSending1733940000000,
  CheckAddresses1733950000000,
  KeepWordsOfLeads1733970000000,
  CreateLedger1733985000000,
  CreateMailReports1734000000000,
  CreateMessageTemplates1734010000000,
];
