import { Injectable } from '@nestjs/common';
import { type ChangeSettings, type ChangeSettingsStore, defaultChangeSettings } from '#application';
import { SettingEntity } from '../time/setting.entity.js';
import { Database } from '../database/transaction.js';

const key = 'changes';

@Injectable()
export class TypeormChangeSettings implements ChangeSettingsStore {
  constructor(private readonly database: Database) {}

  async read(): Promise<ChangeSettings> {
    const row = await this.database.manager.findOneBy(SettingEntity, { key });
    return { ...defaultChangeSettings, ...row?.value };
  }

  async save(settings: ChangeSettings): Promise<void> {
    await this.database.manager.upsert(SettingEntity, { key, value: settings }, ['key']);
  }
}
