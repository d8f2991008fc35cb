import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { detailsOfIssue } from './issue-details.js';
import { vietnameseIssue } from './vietnamese-issues.js';

function messagesOf(schema: z.ZodType, value: unknown): string[] {
  const result = schema.safeParse(value, { error: vietnameseIssue });
  return result.success ? [] : result.error.issues.map(({ message }) => message);
}

describe('what is wrong with a value', () => {
  it.each([
    [z.string(), undefined, 'chưa có giá trị'],
    [z.number(), 'một', 'phải là số'],
    [z.string().min(1), '', 'không được để trống'],
    [z.string().max(2), 'dài', 'dài quá 2 ký tự'],
    [z.array(z.string()).min(1), [], 'phải có ít nhất 1 mục'],
    [z.iso.date(), '31/01/2025', 'không phải ngày (viết YYYY-MM-DD)'],
    [z.number().int().min(1), 0, 'phải từ 1 trở lên'],
    [z.boolean(), 'có', 'phải là true hoặc false'],
  ])('is said in Vietnamese (%#)', (schema, value, message) => {
    expect(messagesOf(schema, value)).toEqual([message]);
  });

  it('keeps the words of a contract that has its own', () => {
    expect(messagesOf(z.string().regex(/^\d+$/, 'chỉ gồm chữ số'), 'a')).toEqual(['chỉ gồm chữ số']);
  });

  it('points with JSON pointers, whose special characters are escaped', () => {
    const issue = { message: 'sai', code: 'custom', path: ['a/b', 0, 'c~d'] };
    expect(detailsOfIssue(issue, '/query')).toEqual([
      { pointer: '/query/a~1b/0/c~0d', code: 'custom', message: 'sai' },
    ]);
  });
});
