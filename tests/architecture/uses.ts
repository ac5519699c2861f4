import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

/** Something a source file names from outside itself. */
export type Use = ImportUse | GlobalUse;

export interface ImportUse {
  readonly kind: 'import';
  /** What is imported, as written; undefined when it is computed and cannot be read. */
  readonly specifier: string | undefined;
  /** Whether nothing of it is left when the program runs. */
  readonly typeOnly: boolean;
  readonly line: number;
}

export interface GlobalUse {
  readonly kind: 'global';
  /** `process`: speaking with whoever started the program. `world`: clock, chance and network. */
  readonly reach: 'process' | 'world';
  /** As it is written: `console`, `Date.now()`. */
  readonly name: string;
  readonly line: number;
}

/**
 * Everything a .ts or .astro file uses, in .astro files also what its template and its scripts do.
 *
 * @throws when the file cannot be parsed
 */
export function usesIn(path: string, text: string): Use[] {
  const tree = path.endsWith('.astro') ? parseAstro(text) : parseScript(text);
  return [...usesBelow(tree, 0), ...referencesIn(text)];
}

/** A node of the tree that both parsers give, the shape ESLint rules work on. */
interface Node {
  readonly type: string;
  readonly loc: { readonly start: { readonly line: number } };
  readonly [key: string]: unknown;
}

interface Parser {
  readonly parseForESLint: (text: string, options: object) => { readonly ast: unknown };
}

const scriptParser: Parser = tseslint.parser;

function parseScript(text: string): Node {
  return programOf(scriptParser.parseForESLint(text, { sourceType: 'module', loc: true }));
}

function parseAstro(text: string): Node {
  const parser = astro.configs.base
    .map(({ languageOptions }) => languageOptions?.['parser'])
    .find(isParser);
  if (parser === undefined) throw new Error('eslint-plugin-astro has no parser.');
  const options = { parser: scriptParser, sourceType: 'module', loc: true, filePath: 'a.astro' };
  return programOf(parser.parseForESLint(text, options));
}

const isParser = (value: unknown): value is Parser =>
  typeof value === 'object' && value !== null && 'parseForESLint' in value;

function programOf({ ast }: { readonly ast: unknown }): Node {
  if (!isNode(ast)) throw new Error('The parser gave no tree.');
  return ast;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'loc' in value;

/** @param linesBefore the lines of the file before the text the tree was parsed from */
function* usesBelow(node: Node, linesBefore: number): Generator<Use> {
  const line = linesBefore + node.loc.start.line;
  for (const found of importsAt(node)) yield { kind: 'import', line, ...found };
  const global = globalAt(node);
  if (global !== undefined) yield { kind: 'global', line, ...global };
  if (isScriptElement(node)) {
    for (const text of childrenOf(node)) {
      if (text.type !== 'AstroRawText') continue;
      yield* usesBelow(parseScript(String(text['value'])), linesBefore + text.loc.start.line - 1);
    }
    return;
  }
  for (const child of childrenOf(node)) yield* usesBelow(child, linesBefore);
}

/** The nodes below that are read as values: a name behind a dot or before a colon is none. */
function childrenOf(node: Node): Node[] {
  const names = new Set(['parent', 'loc', 'tokens', 'comments']);
  if (node.type === 'MemberExpression' && node['computed'] !== true) {
    names.add('property');
    if (dotted(node['object']) === 'process' && isFactOfProcess(node)) names.add('object');
  }
  if (node.type === 'Property' && node['computed'] !== true && node['shorthand'] !== true) {
    names.add('key');
  }
  if (node.type.startsWith('TSProperty') || node.type === 'PropertyDefinition') names.add('key');
  return Object.entries(node)
    .filter(([name]) => !names.has(name))
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter(isNode);
}

function isScriptElement(node: Node): boolean {
  if (node.type !== 'JSXElement' || !isNode(node['openingElement'])) return false;
  const { name } = node['openingElement'];
  return isNode(name) && name['name'] === 'script';
}

type Found = Pick<ImportUse, 'specifier' | 'typeOnly'>;

function importsAt(node: Node): Found[] {
  switch (node.type) {
    case 'ImportDeclaration':
      return [{ specifier: textOf(node['source']), typeOnly: isTypeOnly(node, 'importKind') }];
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      if (!isNode(node['source'])) return [];
      return [{ specifier: textOf(node['source']), typeOnly: isTypeOnly(node, 'exportKind') }];
    case 'ImportExpression':
      return [{ specifier: textOf(node['source']), typeOnly: false }];
    case 'TSImportType':
      return [{ specifier: textOf(node['source']), typeOnly: true }];
    case 'TSExternalModuleReference':
      return [{ specifier: textOf(node['expression']), typeOnly: false }];
    case 'CallExpression':
      return importedByCall(node).map((specifier) => ({ specifier, typeOnly: false }));
    case 'NewExpression':
      return codeBesideThis(node).map((specifier) => ({ specifier, typeOnly: false }));
    default:
      return [];
  }
}

/** `import type …`, or braces in which every name is marked `type`. */
function isTypeOnly(node: Node, kind: 'importKind' | 'exportKind'): boolean {
  if (node[kind] === 'type') return true;
  const specifiers = nodesIn(node['specifiers']);
  return specifiers.length > 0 && specifiers.every((each) => each[kind] === 'type');
}

/** What `require()`, `import.meta.resolve()` or `import.meta.glob()` names. */
function importedByCall(node: Node): (string | undefined)[] {
  const called = dotted(node['callee']);
  const [first] = nodesIn(node['arguments']);
  if (called === 'require' || called === 'require.resolve' || called === 'import.meta.resolve') {
    return [textOf(first)];
  }
  if (called !== 'import.meta.glob') return [];
  const patterns = first?.type === 'ArrayExpression' ? nodesIn(first['elements']) : [first];
  return patterns.map(textOf).filter((pattern) => pattern?.startsWith('!') !== true);
}

/** The code in `new URL('./worker.ts', import.meta.url)`, which bundlers follow like an import. */
function codeBesideThis(node: Node): string[] {
  const [file, base] = nodesIn(node['arguments']);
  if (dotted(node['callee']) !== 'URL' || dotted(base) !== 'import.meta.url') return [];
  const specifier = textOf(file);
  return specifier !== undefined && /\.(?:m?[jt]s|astro)$/u.test(specifier) ? [specifier] : [];
}

type FoundGlobal = Pick<GlobalUse, 'reach' | 'name'>;

function globalAt(node: Node): FoundGlobal | undefined {
  switch (node.type) {
    case 'Identifier':
      return globalNames.get(String(node['name']));
    case 'CallExpression':
      return globalCalls.get(dotted(node['callee']) ?? '');
    case 'NewExpression':
      if (dotted(node['callee']) !== 'Date' || nodesIn(node['arguments']).length > 0) return;
      return { reach: 'world', name: 'new Date()' };
    case 'MemberExpression':
      if (dotted(node) === 'import.meta.env') return { reach: 'process', name: 'import.meta.env' };
      return;
    case 'ImportSpecifier':
      return isChance(node) ? { reach: 'world', name: nameOf(node['imported']) } : undefined;
    default:
      return undefined;
  }
}

const globalNames = new Map<string, FoundGlobal>(
  [
    { reach: 'process', name: 'console' } as const,
    { reach: 'process', name: 'process' } as const,
    { reach: 'world', name: 'fetch' } as const,
  ].map((global) => [global.name, global]),
);

const globalCalls = new Map<string, FoundGlobal>(
  ['Date', 'Date.now', 'performance.now', 'Math.random', 'crypto.randomUUID'].map((called) => [
    called,
    { reach: 'world', name: `${called}()` },
  ]),
);

/** What the running Node is, which is neither an input nor an output. */
const isFactOfProcess = ({ property }: Node) =>
  ['arch', 'execPath', 'pid', 'platform', 'version', 'versions'].includes(nameOf(property));

/** What node:crypto has beside digests. */
const isChance = (specifier: Node) =>
  /^random(?:UUID|Bytes|Int)/u.test(nameOf(specifier['imported']));

const nameOf = (node: unknown) => (isNode(node) ? String(node['name'] ?? node['value']) : '');

/** `a.b.c` as text; undefined for anything else. */
function dotted(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Identifier') return nameOf(node);
  if (node.type === 'MetaProperty') return 'import.meta';
  if (node.type !== 'MemberExpression' || node['computed'] === true) return undefined;
  const object = dotted(node['object']);
  return object === undefined ? undefined : `${object}.${nameOf(node['property'])}`;
}

/** The text of a string, also of one in backticks with nothing put in. */
function textOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node.type !== 'TemplateLiteral' || nodesIn(node['expressions']).length > 0) return undefined;
  const [quasi] = nodesIn(node['quasis']);
  const value = quasi?.['value'] as { readonly cooked?: string } | undefined;
  return value?.cooked;
}

const nodesIn = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

/** `/// <reference path="…" />`, which no tree has. */
function referencesIn(text: string): ImportUse[] {
  return [...text.matchAll(/^\/\/\/\s*<reference\s+(?:path|types)="([^"]+)"/gmu)].map((match) => ({
    kind: 'import',
    specifier: match[1],
    typeOnly: true,
    line: text.slice(0, match.index).split('\n').length,
  }));
}
