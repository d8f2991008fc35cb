import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ApplicationError, CreateAccount, systemActor, Tokens } from '#application';
import { PersistenceModule } from '#persistence';
import { ConfigProblem, createLogger, NestLogger, readConfig } from '#platform';

const usage =
  'Cách dùng: npm run create-admin -- --email nguoi@co-quan.example [--name "Họ tên hoặc chức danh"]';

/** Makes an admin account from the machine itself and prints its first password, which nobody can read again. */
async function run(): Promise<void> {
  const { email, name } = readArguments();
  const { databaseUrl } = readConfig(process.env);

  class CreateAdminModule {}
  Module({ imports: [PersistenceModule.forRoot(databaseUrl)], providers: [CreateAccount] })(
    CreateAdminModule,
  );
  const app = await NestFactory.createApplicationContext(CreateAdminModule, {
    logger: new NestLogger(createLogger('create-admin')),
    abortOnError: false,
  });
  try {
    const password = app.get(Tokens).create();
    const account = { email, name, role: 'admin' as const, agencyId: null, password };
    const created = await app.get(CreateAccount).run(systemActor, account);
    process.stdout.write(
      `Đã lập tài khoản quản trị ${created.email}.\nMật khẩu (chỉ hiện một lần): ${password}\n`,
    );
  } finally {
    await app.close();
  }
}

function readArguments(): { email: string; name: string } {
  try {
    const { values } = parseArgs({ options: { email: { type: 'string' }, name: { type: 'string' } } });
    const { email, name = 'Quản trị hệ thống' } = values;
    if (email !== undefined && /^[^\s@]+@[^\s@]+$/.test(email)) return { email, name };
  } catch {
    // An option nobody knows: the usage below says which there are.
  }
  throw new ApplicationError('usage', 422, usage);
}

run().catch((error: unknown) => {
  const isPlain = error instanceof ConfigProblem || error instanceof ApplicationError;
  process.stderr.write(
    `${error instanceof Error ? (isPlain ? error.message : error.stack) : String(error)}\n`,
  );
  process.exitCode = 1;
});
