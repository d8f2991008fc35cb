import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createLogger } from './logger.js';
import { NestLogger } from './nest-logger.js';

function written(): { lines: string[]; stream: Writable } {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString());
      done();
    },
  });
  return { lines, stream };
}

describe('the log', () => {
  it('strikes out what is secret, however deep it lies', () => {
    const { lines, stream } = written();
    createLogger('test', stream).info({
      password: 'secret-1',
      request: { headers: { authorization: 'secret-2', cookie: 'secret-3' } },
      session: { token: 'secret-4' },
    });
    expect(lines.join('')).not.toMatch(/secret-\d/);
    expect(lines.join('')).toContain('[đã che]');
  });

  it('takes the lines of Nest, with their context', () => {
    const { lines, stream } = written();
    new NestLogger(createLogger('test', stream)).warn('something is odd', 'RouterExplorer');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 40,
      context: 'RouterExplorer',
      msg: 'something is odd',
    });
  });
});
