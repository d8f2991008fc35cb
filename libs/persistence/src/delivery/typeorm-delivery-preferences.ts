import { Injectable } from '@nestjs/common';
import type { ContactOwner, DeliveryPreferences } from '#application';
import type { DeliveryPreference, DeliverySettings } from '#domain';
import { v7 as uuidv7 } from 'uuid';
import { Database } from '../database/transaction.js';
import { SettingEntity } from '../time/setting.entity.js';
import { preferenceQuery, savePreferenceQuery } from './limit-queries.js';

@Injectable()
export class TypeormDeliveryPreferences implements DeliveryPreferences {
  constructor(private readonly database: Database) {}

  async saveSettings(value: DeliverySettings): Promise<void> {
    await this.database.manager.upsert(SettingEntity, { key: 'delivery', value }, ['key']);
  }

  async find({ personId, agencyId }: ContactOwner): Promise<DeliveryPreference | null> {
    const rows = await this.database.query<DeliveryPreference>(preferenceQuery, [personId, agencyId]);
    return rows[0] ?? null;
  }

  async save(
    { personId, agencyId }: ContactOwner,
    { sendFrom, sendUntil, perDay }: DeliveryPreference,
    { actor, at }: { actor: string; at: Date },
  ): Promise<void> {
    const owner = personId === null ? 'agency_id' : 'person_id';
    await this.database.query(savePreferenceQuery(owner), [
      uuidv7(),
      personId,
      agencyId,
      sendFrom,
      sendUntil,
      perDay,
      actor,
      at,
    ]);
  }
}
