import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExamineLives, RunningLives } from '#application';
import { PersistenceModule } from '#persistence';
import { readConfig } from '#platform';
import { TemporalClientModule, TemporalRunningLives } from '#temporal';

const config = readConfig(process.env);

@Module({
  imports: [
    PersistenceModule.forRoot(config.databaseUrl),
    TemporalClientModule.forRoot({ address: config.temporalAddress, namespace: config.temporalNamespace }),
  ],
  providers: [ExamineLives, { provide: RunningLives, useClass: TemporalRunningLives }],
})
class DoctorModule {}

/** Looks whether every life that the facts ask for runs; with --repair makes the missing ones again. */
const app = await NestFactory.createApplicationContext(DoctorModule, { logger: ['error'] });
const { expected, missing, repaired } = await app.get(ExamineLives).run(process.argv.includes('--repair'));
await app.close();

const say = (line: string): boolean => process.stdout.write(`${line}\n`);
say(`Đã kiểm tra ${expected} quy trình, ${missing.length} quy trình không chạy.`);
for (const { kind, targetId } of missing) say(`  - ${kind}/${targetId}`);
if (repaired) say('Đã yêu cầu lập lại từ dữ liệu; tiến trình worker sẽ khởi động lại trong vài giây.');
else if (missing.length > 0) say('Chạy lại với --repair để lập lại các quy trình này từ dữ liệu.');
process.exitCode = missing.length > 0 && !repaired ? 1 : 0;
