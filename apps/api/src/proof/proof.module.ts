import { Module } from '@nestjs/common';
import { ReadProof } from '#application';
import { ScreensModule } from '../screens/screens.module.js';
import { ProofScreenController } from './proof-screen.controller.js';
import { ProofController } from './proof.controller.js';

@Module({
  imports: [ScreensModule],
  controllers: [ProofController, ProofScreenController],
  providers: [ReadProof],
})
export class ProofModule {}
