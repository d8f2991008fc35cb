import Handlebars from 'handlebars';
import type { Known, KnownGroup, KnownList } from './known-words.js';

type Scopes = readonly Known[];

const dataWords = ['first', 'last', 'index'];

/**
 * What is wrong with a Handlebars source, in Vietnamese: syntax, words that nobody fills, anything but words, `if`, `unless`
 * and `each`. Empty where nothing is.
 */
export function sourceProblems(source: string, known: Known): string[] {
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parse(source);
  } catch (error) {
    const [first = ''] = String(error instanceof Error ? error.message : error).split('\n');
    return [`Cú pháp chưa đúng: ${first}`];
  }
  return [...new Set(inProgram(program, [known]))];
}

function inProgram({ body }: hbs.AST.Program, scopes: Scopes): string[] {
  return body.flatMap((statement) => {
    switch (statement.type) {
      case 'ContentStatement':
      case 'CommentStatement':
        return [];
      case 'MustacheStatement':
        return inMustache(statement as hbs.AST.MustacheStatement, scopes);
      case 'BlockStatement':
        return inBlock(statement as hbs.AST.BlockStatement, scopes);
      default:
        return [`Không dùng được “${statement.type}” trong mẫu thư`];
    }
  });
}

function inMustache({ path, params, hash, escaped }: hbs.AST.MustacheStatement, scopes: Scopes): string[] {
  if (!escaped) return ['Không dùng {{{ }}} hoặc {{& }}: mọi nội dung phải được mã hoá'];
  if (params.length > 0 || (hash as hbs.AST.Hash | undefined) !== undefined) {
    return [`Không gọi hàm trong mẫu thư: ${nameOf(path)}`];
  }
  const found = resolved(path, scopes);
  if (found === null) return [`Không có từ “${nameOf(path)}”`];
  return found === true ? [] : [`“${nameOf(path)}” không phải là một từ`];
}

function inBlock(block: hbs.AST.BlockStatement, scopes: Scopes): string[] {
  const kind = nameOf(block.path);
  const of = parameterOf(block);
  if (of === null) return [`Không dùng được khối “${kind}”; chỉ có if, unless, each`];
  const found = resolved(of, scopes);
  if (found === null) return [`Không có từ “${nameOf(of)}”`];
  if (kind !== 'each') return inBranches(block, scopes, scopes);
  const element = elementOf(found);
  if (element === null) return [`“${nameOf(of)}” không phải là một danh sách`];
  return inBranches(block, [...scopes, element], scopes);
}

/** What a block is about; null for blocks that are not known. */
function parameterOf({ path, params, hash }: hbs.AST.BlockStatement): hbs.AST.Expression | null {
  const isPlain = params.length === 1 && (hash as hbs.AST.Hash | undefined) === undefined;
  return isPlain && ['if', 'unless', 'each'].includes(nameOf(path)) ? (params[0] ?? null) : null;
}

function inBranches(block: hbs.AST.BlockStatement, inner: Scopes, outer: Scopes): string[] {
  const inverse = block.inverse as hbs.AST.Program | undefined;
  return [...inProgram(block.program, inner), ...(inverse === undefined ? [] : inProgram(inverse, outer))];
}

/** What a path means; null where nothing is known by it. */
function resolved(expression: hbs.AST.Expression, scopes: Scopes): Known | null {
  if (expression.type !== 'PathExpression') return null;
  const { parts, depth, data } = expression as hbs.AST.PathExpression;
  if (data)
    return scopes.length > 1 && parts.length === 1 && dataWords.includes(parts[0] ?? '') ? true : null;
  return parts.reduce<Known | null>(
    (found, part) => (isGroup(found) && Object.hasOwn(found, part) ? (found[part] ?? null) : null),
    scopes.at(-1 - depth) ?? null,
  );
}

function isGroup(known: Known | null): known is KnownGroup {
  return known !== null && known !== true && elementOf(known) === null;
}

function elementOf(known: Known): Known | null {
  return known !== true && Object.hasOwn(known, 'each') ? (known as KnownList).each : null;
}

function nameOf(expression: hbs.AST.Expression): string {
  return expression.type === 'PathExpression'
    ? (expression as hbs.AST.PathExpression).original
    : expression.type;
}
