import { dirname, join } from 'node:path/posix';
import {
  allowedAnywhere,
  drawerNames,
  exceptions,
  isEntryPoint,
  room,
  rooms,
  type Room,
} from './import-table.ts';
import { usesIn, type ImportUse } from './uses.ts';

/** A source file: its path below src/, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Everything in the files that the import table does not allow, as `path:line what is wrong`. */
export function importFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const rules = rulesFor(path);
    if (rules === undefined) return [`${path}:1 stands in no room of the import table`];
    const uses = usesIn(path, text).map((use) => {
      const fault =
        use.kind === 'import' ? importFault(path, rules, use) : globalFault(path, rules, use);
      return { line: use.line, fault };
    });
    return [...nameFaults(path), ...uses]
      .filter(({ fault }) => fault !== undefined)
      .map(({ line, fault }) => `${path}:${line} ${fault ?? ''}`);
  });
}

function rulesFor(path: string): Room | undefined {
  const exception = exceptions[path];
  const rules = rooms[roomOf(path)];
  return exception === undefined ? rules : room({ ...rules, ...exception });
}

/** The first folder of a path below src/, or the file itself when it stands in src/. */
const roomOf = (path: string) => path.split('/')[0] ?? '';

function nameFaults(path: string) {
  // In pages/ the name of a file is an address.
  const drawer = path.startsWith('pages/')
    ? undefined
    : path.split('/').find((name) => drawerNames.test(name));
  return drawer === undefined
    ? []
    : [{ line: 1, fault: `"${drawer}" does not say what the file is or makes` }];
}

function globalFault(
  path: string,
  rules: Room,
  { reach, name }: { readonly reach: 'process' | 'world'; readonly name: string },
): string | undefined {
  if (reach === 'process') {
    return isEntryPoint(path) ? undefined : `uses ${name}, which only entry points may`;
  }
  return rules.seesWorld
    ? undefined
    : `uses ${name}, but must not depend on clock, chance or network`;
}

function importFault(
  path: string,
  rules: Room,
  { specifier, typeOnly }: ImportUse,
): string | undefined {
  if (specifier === undefined && rules.loadsTold) return undefined;
  if (specifier === undefined) return 'imports something computed, which cannot be checked';
  const target = targetInSource(path, specifier);
  if (target === undefined) return outsideFault(path, rules, specifier);
  if (target.startsWith('../')) return `imports ${specifier}, which is outside src/`;
  const imported = roomOf(target);
  if (imported === roomOf(path) && imported !== target) return undefined;
  const mayImport = (allowed: readonly string[]) =>
    allowed.includes(imported) || allowed.includes(target);
  if (mayImport(rules.values) || (typeOnly && mayImport(rules.types))) return undefined;
  return mayImport(rules.types)
    ? `imports ${target}, of which only types are allowed`
    : `imports ${target}, which is not allowed in ${roomOf(path)}`;
}

/** Where a specifier points below src/; undefined when it names a package or a module of Node. */
function targetInSource(path: string, specifier: string): string | undefined {
  const [file = ''] = specifier.split('?');
  if (file.startsWith('/src/')) return file.slice('/src/'.length);
  if (file.startsWith('/')) return `..${file}`;
  return /^\.{1,2}(?:\/|$)/u.test(file) ? join(dirname(path), file) : undefined;
}

function outsideFault(path: string, rules: Room, specifier: string): string | undefined {
  // What it gives is `process` and `console` under other names.
  if (/^node:(?:process|console)$/u.test(specifier)) {
    return isEntryPoint(path) ? undefined : `imports ${specifier}, which only entry points may`;
  }
  const isNamed = (allowed: string) =>
    allowed.endsWith('*') ? specifier.startsWith(allowed.slice(0, -1)) : specifier === allowed;
  if ([...allowedAnywhere, ...rules.outside].some(isNamed)) return undefined;
  return `imports ${specifier}, which is not allowed in ${roomOf(path)}`;
}
