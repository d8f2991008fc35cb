import type { Client } from '@temporalio/client';

/**
 * Starts workflows of this client with a virtual clock that jumps whenever nothing is in flight. The SDK has no option
 * for it yet, so the raw request is completed on its way out.
 */
export async function withTimeSkipping<T>(client: Client, work: () => Promise<T>): Promise<T> {
  const service = client.workflowService;
  const original = service.startWorkflowExecution.bind(service);
  const skipping: typeof service.startWorkflowExecution = ((request: object, ...rest: unknown[]) =>
    (original as (...input: unknown[]) => unknown)(
      { ...request, timeSkippingConfig: { enabled: true } },
      ...rest,
    )) as never;
  service.startWorkflowExecution = skipping;
  try {
    return await work();
  } finally {
    service.startWorkflowExecution = original as never;
  }
}
