import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import type { MailboxBehaviour } from '../behaviour.js';
import { json, problem, type Answer } from './answer.js';

const MAX_BODY_BYTES = 64 * 1024;

const line = z.string().regex(/^[^\r\n]+$/);
const code = z.int().min(400).max(599);
const times = z.int().positive().optional();
const bounce = z.strictObject({
  to: z.string().min(1),
  action: z.enum(['failed', 'delayed', 'delivered']),
  status: z.string().regex(/^[245]\.\d{1,3}\.\d{1,3}$/),
  text: line,
  afterMs: z.int().nonnegative().optional(),
  times,
});

const behaviourSchema = z.strictObject({
  refuse: z.array(z.strictObject({ to: z.string().min(1), code, text: line, times })).optional(),
  refuseAt: z.strictObject({ at: z.enum(['mail', 'data']), code, text: line }).nullish(),
  bounce: z.array(bounce).optional(),
  delayMs: z.int().nonnegative().optional(),
  drop: z.enum(['connection', 'in-data', 'after-data']).nullish(),
  dropTimes: z.int().positive().optional(),
  down: z.boolean().optional(),
});

/** What the mailbox's owner lets the web change. */
export interface BehaviourControl {
  describe(): Record<string, unknown>;
  behave(rules: MailboxBehaviour): Promise<void>;
}

/** POST /behaviour: replaces the rules. JSON only, which also keeps forms of foreign pages out. */
export async function answerBehaviour(request: IncomingMessage, control: BehaviourControl): Promise<Answer> {
  if (!request.headers['content-type']?.startsWith('application/json')) {
    return problem(415, 'Unsupported media type', 'Send the rules as application/json.');
  }
  try {
    const rules = behaviourSchema.parse(JSON.parse(await readBody(request)));
    await control.behave(rules);
    return json(control.describe());
  } catch (error) {
    if (error instanceof SyntaxError) return problem(400, 'Bad request', error.message);
    if (error instanceof z.ZodError) return problem(422, 'Invalid rules', z.prettifyError(error));
    throw error;
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new SyntaxError('The rules are longer than 64 kB.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
