import { describe, expect, it } from 'vitest';
import { failureOf, resultOf, type SmtpFailure } from './send-result.js';

const failure = (changes: Partial<SmtpFailure>): SmtpFailure => ({
  message: 'failed',
  code: null,
  responseCode: null,
  response: null,
  command: null,
  ...changes,
});

describe('an attempt that failed', () => {
  it('is refused for good only by a 5xx that speaks about this mail', () => {
    const refused = failure({ responseCode: 550, response: '550 No such user', command: 'RCPT TO' });
    expect(resultOf(refused, false)).toEqual({
      outcome: 'refused',
      detail: '550 No such user',
      isAddress: true,
    });
    expect(resultOf({ ...refused, command: 'AUTH PLAIN', responseCode: 535 }, false).outcome).toBe(
      'deferred',
    );
    expect(resultOf({ ...refused, command: 'CONN', responseCode: 554 }, false).outcome).toBe('deferred');
  });

  it('speaks of the address only where the server says that the mailbox is not there', () => {
    const speaksOfAddress = (response: string, command = 'RCPT TO'): unknown => {
      const result = resultOf(failure({ responseCode: 550, response, command }), false);
      return result.outcome === 'refused' && result.isAddress;
    };
    expect(speaksOfAddress('550 5.1.1 User unknown')).toBe(true);
    expect(speaksOfAddress('550-5.1.10 RESOLVER.ADR.RecipientNotFound')).toBe(true);
    expect(speaksOfAddress('550 5.2.1 Mailbox disabled')).toBe(true);
    expect(speaksOfAddress('550 5.7.1 Not accepted')).toBe(false);
    expect(speaksOfAddress('550 Relaying denied')).toBe(false);
    expect(speaksOfAddress('552 5.2.2 Mailbox full')).toBe(false);
    expect(speaksOfAddress('554 5.6.0 Content rejected', 'DATA')).toBe(false);
    expect(speaksOfAddress('550 5.1.8 Bad sender', 'MAIL FROM')).toBe(false);
  });

  it('may be tried again after a 4xx or where nothing left us', () => {
    expect(resultOf(failure({ responseCode: 451, command: 'DATA' }), true).outcome).toBe('deferred');
    expect(resultOf(failure({ code: 'ECONNECTION' }), false).outcome).toBe('deferred');
  });

  it('is unknown when the whole mail had left and no answer came', () => {
    expect(resultOf(failure({ code: 'ECONNECTION' }), true)).toEqual({
      outcome: 'unknown',
      detail: 'failed',
    });
  });

  it('is read from whatever was thrown', () => {
    const error = Object.assign(new Error('Message failed'), {
      code: 'EENVELOPE',
      responseCode: 550,
      response: '550 5.1.1\n unknown',
      command: 'RCPT TO',
    });
    expect(failureOf(error)).toEqual({
      message: 'Message failed',
      code: 'EENVELOPE',
      responseCode: 550,
      response: '550 5.1.1 unknown',
      command: 'RCPT TO',
    });
    expect(failureOf('broken')).toMatchObject({ message: 'broken', responseCode: null });
  });
});
