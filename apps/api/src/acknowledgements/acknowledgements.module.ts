import { Module } from '@nestjs/common';
import { EvidenceKinds, linkUseCases, RecordOpening } from '#application';
import { ContentEvidenceKinds } from '#documents';
import { AssignmentsModule } from '../assignments/assignments.module.js';
import { AuthModule } from '../auth/auth.module.js';
import { ChangesModule } from '../changes/changes.module.js';
import { AcknowledgementPagesController } from './acknowledgement-pages.controller.js';
import { EvidenceController } from './evidence.controller.js';
import { KnownDeviceCookie } from './known-device-cookie.js';
import { LinkActionPagesController } from './link-action-pages.controller.js';

/** What is done by a link, without sign-in, and the files that came with it. */
@Module({
  imports: [AssignmentsModule, AuthModule, ChangesModule],
  controllers: [AcknowledgementPagesController, EvidenceController, LinkActionPagesController],
  providers: [
    ...linkUseCases,
    RecordOpening,
    KnownDeviceCookie,
    { provide: EvidenceKinds, useClass: ContentEvidenceKinds },
  ],
  exports: linkUseCases,
})
export class AcknowledgementsModule {}
