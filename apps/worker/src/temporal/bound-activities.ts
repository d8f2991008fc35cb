type Activity = (...input: never[]) => Promise<unknown>;

/** The methods of an activity provider by name, bound to it; throws where two activities share a name. */
export function boundActivities(providers: readonly object[]): Record<string, Activity> {
  const activities: Record<string, Activity> = {};
  for (const provider of providers) {
    for (const [name, method] of methodsOf(provider)) {
      if (activities[name] !== undefined) throw new Error(`two activities are called ${name}`);
      activities[name] = method.bind(provider) as Activity;
    }
  }
  return activities;
}

function methodsOf(provider: object): [string, Activity][] {
  const prototype: unknown = Object.getPrototypeOf(provider);
  if (typeof prototype !== 'object' || prototype === null) return [];
  return Object.entries(Object.getOwnPropertyDescriptors(prototype))
    .filter(([name, { value }]) => name !== 'constructor' && typeof value === 'function')
    .map(([name, { value }]) => [name, value as Activity]);
}
