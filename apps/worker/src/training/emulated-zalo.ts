/** Token of what is injected: where the emulated Zalo is, null where there is none, and our own public address. */
export const EMULATED_ZALO = Symbol('emulated Zalo');
