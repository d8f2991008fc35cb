/**
 * The server's dynamic configuration. New namespaces and search attributes are seen at once; time skipping is
 * for tests, each skip without the pause of a second and without a limit on their number.
 */
export function dynamicConfig(canSkipTime: boolean): string {
  const settings: [string, boolean | number | string][] = [
    ['system.namespaceCacheRefreshInterval', '1s'],
    ['system.forceSearchAttributesCacheRefreshOnRead', true],
    ['history.timerProcessorMaxTimeShift', canSkipTime ? '1ms' : '1s'],
    ['frontend.WorkflowTimeSkippingEnabled', canSkipTime],
    ['frontend.WorkflowTimeSkippingMaxSkipPerSession', 100_000],
  ];
  return settings.map(([name, value]) => `${name}:\n  - value: ${JSON.stringify(value)}\n`).join('');
}
