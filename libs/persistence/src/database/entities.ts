import { FileEntity } from '../files/file.entity.js';
import { PlanEntity } from '../plans/plan.entity.js';
import { PlanItemEntity } from '../plans/plan-item.entity.js';
import { PlanProposalEntity } from '../plans/plan-proposal.entity.js';
import { PlanTargetEntity } from '../plans/plan-target.entity.js';
import { ItemReadingEntity } from '../plans/item-reading.entity.js';
import { ItemAgencyEntity } from '../plans/item-agency.entity.js';
import { ItemChangeEntity } from '../plans/item-change.entity.js';
import { ImportBatchEntity } from '../plans/import-batch.entity.js';
import { PlanYearEntity } from '../plans/plan-year.entity.js';
import { QuestionEntity } from '../plans/question.entity.js';
import { AssignmentEntity } from '../assignments/assignment.entity.js';
import { StageEntity } from '../assignments/stage.entity.js';
import { AssignmentEventEntity } from '../assignments/assignment-event.entity.js';
import { AwaitedEventEntity } from '../events/awaited-event.entity.js';
import { StageEventEntity } from '../events/stage-event.entity.js';
import { ChangeBatchEntity } from '../changes/change-batch.entity.js';
import { ChangeRequestEntity } from '../changes/change-request.entity.js';
import { AgencyEntity } from '../agencies/agency.entity.js';
import { AgencyNameEntity } from '../agencies/agency-name.entity.js';
import { AgencyGroupEntity } from '../agencies/agency-group.entity.js';
import { AgencyGroupMemberEntity } from '../agencies/agency-group-member.entity.js';
import { PersonEntity } from '../agencies/person.entity.js';
import { PositionEntity } from '../agencies/position.entity.js';
import { StandinEntity } from '../agencies/standin.entity.js';
import { TenureEntity } from '../agencies/tenure.entity.js';
import { ContactPointEntity } from '../agencies/contact-point.entity.js';
import { RecipientEntity } from '../delivery/recipient.entity.js';
import { RungRecordEntity } from '../delivery/rung-record.entity.js';
import { NoticeEntity } from '../delivery/notice.entity.js';
import { MessageEntity } from '../delivery/message.entity.js';
import { MessageAttemptEntity } from '../delivery/message-attempt.entity.js';
import { MessageReceiptEntity } from '../delivery/message-receipt.entity.js';
import { MailReportEntity } from '../delivery/mail-report.entity.js';
import { MailServerEntity } from '../delivery/mail-server.entity.js';
import { LedgerChainEntity } from '../ledger/ledger-chain.entity.js';
import { LedgerDayEntity } from '../ledger/ledger-day.entity.js';
import { LedgerDayHeadEntity } from '../ledger/ledger-day-head.entity.js';
import { LedgerEntryEntity } from '../ledger/ledger-entry.entity.js';
import { LinkOpeningEntity } from '../ledger/link-opening.entity.js';
import { MessageTemplateEntity } from '../delivery/message-template.entity.js';
import { WakeUpEntity } from '../time/wake-up.entity.js';
import { ClockRowEntity } from '../time/clock-row.entity.js';
import { ClockMoveEntity } from '../time/clock-move.entity.js';
import { OfficeRowEntity } from '../time/office-row.entity.js';
import { PolicyVersionEntity } from '../time/policy-version.entity.js';
import { CalendarVersionEntity } from '../time/calendar-version.entity.js';
import { SettingEntity } from '../time/setting.entity.js';
import { AccountEntity } from '../accounts/account.entity.js';
import { SessionEntity } from '../accounts/session.entity.js';
import { ApiKeyEntity } from '../accounts/api-key.entity.js';
import { AuditEntryEntity } from '../accounts/audit-entry.entity.js';
import { IdempotencyKeyEntity } from '../accounts/idempotency-key.entity.js';
import { ZaloTokenEntity } from '../zalo/zalo-token.entity.js';
import { ZaloEventEntity } from '../zalo/zalo-event.entity.js';
import { ZaloBindingCodeEntity } from '../zalo/zalo-binding-code.entity.js';
import { ZaloUserEntity } from '../zalo/zalo-user.entity.js';
import { SuccessionEntity } from '../successions/succession.entity.js';
import { SuccessionTargetEntity } from '../successions/succession-target.entity.js';
import { ProvinceSuccessionEntity } from '../successions/province-succession.entity.js';
import { AddressCheckEntity } from '../delivery/address-check.entity.js';
import { ChannelMinuteEntity } from '../delivery/channel-minute.entity.js';
import { DeliveryPreferenceEntity } from '../delivery/delivery-preference.entity.js';
import { DrillEntity } from '../delivery/drill.entity.js';
import { SilenceEntity } from '../delivery/silence.entity.js';

/** Every table of the product. */
export const entities = [
  FileEntity,
  PlanEntity,
  PlanItemEntity,
  PlanTargetEntity,
  PlanProposalEntity,
  ItemReadingEntity,
  ItemAgencyEntity,
  ImportBatchEntity,
  ItemChangeEntity,
  PlanYearEntity,
  QuestionEntity,
  AssignmentEntity,
  StageEntity,
  AssignmentEventEntity,
  AwaitedEventEntity,
  StageEventEntity,
  ChangeBatchEntity,
  ChangeRequestEntity,
  AgencyEntity,
  AgencyNameEntity,
  AgencyGroupEntity,
  AgencyGroupMemberEntity,
  PersonEntity,
  PositionEntity,
  StandinEntity,
  TenureEntity,
  ContactPointEntity,
  RecipientEntity,
  RungRecordEntity,
  NoticeEntity,
  MessageEntity,
  MessageAttemptEntity,
  MessageReceiptEntity,
  MailReportEntity,
  MailServerEntity,
  LedgerChainEntity,
  LedgerEntryEntity,
  LedgerDayEntity,
  LedgerDayHeadEntity,
  LinkOpeningEntity,
  AddressCheckEntity,
  DrillEntity,
  ChannelMinuteEntity,
  DeliveryPreferenceEntity,
  SilenceEntity,
  MessageTemplateEntity,
  WakeUpEntity,
  ClockRowEntity,
  ClockMoveEntity,
  OfficeRowEntity,
  PolicyVersionEntity,
  CalendarVersionEntity,
  SettingEntity,
  AccountEntity,
  SessionEntity,
  ApiKeyEntity,
  AuditEntryEntity,
  IdempotencyKeyEntity,
  ZaloTokenEntity,
  ZaloEventEntity,
  ZaloBindingCodeEntity,
  ZaloUserEntity,
  SuccessionEntity,
  SuccessionTargetEntity,
  ProvinceSuccessionEntity,
];
