import type { DeliveryPreference, DeliverySettings } from '#domain';
import type { ContactOwner } from './contact-points.js';

/** How the office, persons and agencies want messages to be sent. */
export abstract class DeliveryPreferences {
  abstract saveSettings(settings: DeliverySettings): Promise<void>;
  /** Null where there is no such person or agency; all fields null where it set nothing. */
  abstract find(owner: ContactOwner): Promise<DeliveryPreference | null>;
  abstract save(
    owner: ContactOwner,
    preference: DeliveryPreference,
    by: { actor: string; at: Date },
  ): Promise<void>;
}
