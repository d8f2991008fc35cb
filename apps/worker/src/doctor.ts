import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ExamineLives, MailServers, RunningLives, SendingSwitch } from '#application';
import { MailSigner } from '#channels';
import { PersistenceModule } from '#persistence';
import { ConfigProblem, readConfig } from '#platform';
import { TemporalClientModule, TemporalRunningLives } from '#temporal';
import { mailFindings } from './mail-findings.js';

const config = readConfig(process.env);

@Module({
  imports: [
    PersistenceModule.forRoot(config.databaseUrl),
    TemporalClientModule.forRoot({ address: config.temporalAddress, namespace: config.temporalNamespace }),
  ],
  providers: [ExamineLives, { provide: RunningLives, useClass: TemporalRunningLives }],
})
class DoctorModule {}

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** Null where mails are not signed, or cannot be: then it is said why. */
function signer(): MailSigner | null {
  const { dkim } = config.mail;
  try {
    return dkim === null ? null : new MailSigner(dkim);
  } catch (error) {
    if (!(error instanceof ConfigProblem)) throw error;
    say(error.message);
    process.exitCode = 1;
    return null;
  }
}

/** Looks whether every life that the facts ask for runs; with --repair makes the missing ones again. Then looks at mail. */
const app = await NestFactory.createApplicationContext(DoctorModule, { logger: ['error'] });
const { expected, missing, repaired } = await app.get(ExamineLives).run(process.argv.includes('--repair'));
const servers = await app.get(MailServers).read();
const senderAddress = await app.get(SendingSwitch).senderAddress();
await app.close();

say(`Đã kiểm tra ${expected} quy trình, ${missing.length} quy trình không chạy.`);
for (const { kind, targetId } of missing) say(`  - ${kind}/${targetId}`);
if (repaired) say('Đã yêu cầu lập lại từ dữ liệu; tiến trình worker sẽ khởi động lại trong vài giây.');
else if (missing.length > 0) say('Chạy lại với --repair để lập lại các quy trình này từ dữ liệu.');
const mail = mailFindings(servers, signer(), senderAddress);
mail.lines.forEach(say);
if (!mail.isSound || (missing.length > 0 && !repaired)) process.exitCode = 1;
