export { officeAgenda } from './office-agenda.js';
export type { OfficeAgenda, OfficeFacts, OfficeStep } from './office-agenda.js';
