// `npm run sizes`: what no linter counts. Lengths, folders, names, and words that must not stand in the tree.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '..');
const LIMITS = { lines: 250, depth: 3, parameters: 3 };

const isSource = (file) => /^(apps|libs|workflows|seeds|scripts)\/.*\.(ts|mjs|cjs)$/.test(file);
const isTest = (file) => file.startsWith('test/') || file.endsWith('.spec.ts');
const isLong = (file) => /\/migrations\/\d+-|\/entities\.ts$/.test(file);
const isLimited = (file) => isSource(file) && !isTest(file) && !isLong(file);
const isTypeScript = (file) => file.endsWith('.ts');
const isPure = (file) => /^(libs\/domain|workflows\/src)\//.test(file) && !isTest(file);
const isText = (file) => !/\.(xlsx|docx|pdf|png|ico|woff2?)$|^package-lock\.json$|^LICENSE$/.test(file);

/** Words that must not stand in some files; the words are put together here so that this file may be read, too. */
const FORBIDDEN = [
  { where: isText, words: new RegExp('(es|ox)lint-' + 'disable'), why: 'a switched-off check' },
  {
    where: isText,
    words: new RegExp('\\b(TO' + 'DO|FIX' + 'ME|XX' + 'X|HA' + 'CK)\\b'),
    why: 'work left for later',
  },
  {
    where: (file) => isTest(file),
    words: /\b(it|test|describe)\.(skip|only|todo)\b|\b(skipIf|runIf)\b/,
    why: 'a test that does not run',
  },
  {
    where: isPure,
    words: /Date\.now\(|new Date\(\)|Math\.random\(|process\.env|performance\.now\(/,
    why: 'clock, chance or environment inside the rules or a workflow',
  },
  { where: isText, words: machine(), why: 'a path of this machine or a package registry' },
];

const files = trackedFiles();
const problems = files.flatMap((file) => [...nameProblems(file), ...textProblems(file)]);
problems.push(...files.filter((file) => isTypeScript(file) && !isTest(file)).flatMap(parameterProblems));

problems.forEach((problem) => console.error(problem));
const lengths = files.filter((file) => isSource(file) && !isTest(file)).map(lineCount);
const median = lengths.toSorted((one, other) => one - other)[Math.floor(lengths.length / 2)] ?? 0;
console.log(`${lengths.length} source files, median ${median} lines, ${problems.length} problems`);
process.exit(problems.length === 0 ? 0 : 1);

/** What git knows or would add; files deleted but not yet committed are left out. */
function trackedFiles() {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
  });
  return list
    .toString('utf8')
    .split('\0')
    .filter((file) => file !== '' && existsSync(resolve(root, file)));
}

/** The folder that holds this checkout, and the hosts that npm and Go fetch from. */
function machine() {
  const everywhere = ['/', '/tmp', '/home', '/root', '/opt', '/srv', '/var', '/usr/src'];
  const folders = [dirname(root)].filter((path) => !everywhere.includes(path));
  const registries = [process.env.npm_config_registry, ...(process.env.GOPROXY ?? '').split(',')];
  const hosts = registries.flatMap((url) => /^https?:\/\/([^/:]+)/.exec(url ?? '')?.[1] ?? []);
  const foreign = hosts.filter((host) => host !== 'localhost' && host !== '127.0.0.1');
  const words = [...folders.map((folder) => `${folder}/`), ...foreign];
  const plain = words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return plain.length === 0 ? /(?!)/ : new RegExp(`(?<![\\w.])(${plain.join('|')})`);
}

function nameProblems(file) {
  const below = /\/src\/(.*)\/[^/]+$/.exec(file)?.[1]?.split('/').length ?? 0;
  const rules = [
    [
      /(^|\/)(utils?|helpers?|misc|common|shared)(\/|\.[a-z.]+$)/.test(file),
      'named after nothing; name the thing it holds',
    ],
    [below > LIMITS.depth, `${below} folders below src, at most ${LIMITS.depth}`],
    [isSource(file) && !/^[a-z0-9.-]+$/.test(basename(file)), 'file names are kebab-case'],
    [isLimited(file) && lineCount(file) > LIMITS.lines, `${lineCount(file)} lines, at most ${LIMITS.lines}`],
  ];
  return rules.filter(([isBroken]) => isBroken).map(([, why]) => `${file}: ${why}`);
}

function textProblems(file) {
  if (!isText(file)) {
    return [];
  }
  const rules = FORBIDDEN.filter(({ where }) => where(file));
  return read(file)
    .split('\n')
    .flatMap((line, index) =>
      rules
        .filter(({ words }) => words.test(line))
        .map(({ why }) => `${file}:${index + 1}: ${why}: ${line.trim().slice(0, 100)}`),
    );
}

/**
 * More than three parameters want an object. Not counted: what Nest fills in (constructors, decorated parameters),
 * and an instant handed in last as the clock (`now`).
 */
function parameterProblems(file) {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  const found = [];
  const visit = (node) => {
    if (ts.isFunctionLike(node) && !ts.isConstructorDeclaration(node) && 'body' in node) {
      const counted = node.parameters.filter((parameter, index) =>
        isCounted(parameter, index === node.parameters.length - 1),
      );
      if (counted.length > LIMITS.parameters) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        found.push(
          `${file}:${line + 1}: ${counted.length} parameters, at most ${LIMITS.parameters}, then an object`,
        );
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isCounted(parameter, isLast) {
  const isClock = isLast && parameter.name.getText() === 'now';
  return !isClock && ts.getDecorators(parameter) === undefined;
}

function lineCount(file) {
  return read(file).replace(/\n$/, '').split('\n').length;
}

function read(file) {
  return readFileSync(resolve(root, file), 'utf8');
}
