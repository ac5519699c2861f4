import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importFaults, type SourceFile } from './architecture/import-faults.ts';

describe('src/', () => {
  test('imports only downwards, and reaches the outside only where it may', () => {
    expect(importFaults(filesOfSource())).toEqual([]);
  });
});

describe('a forbidden import is reported', () => {
  test.each([
    ['static', "import { readSource } from '../sources/files.ts';"],
    ['for its effects', "import '../sources/files.ts';"],
    ['of a default', "import files from '../sources/files.ts';"],
    ['of types', "import type { Source } from '../sources/files.ts';"],
    ['of a name marked as type', "import { type Source } from '../sources/files.ts';"],
    ['exported again', "export { readSource } from '../sources/files.ts';"],
    ['exported again whole', "export * from '../sources/files.ts';"],
    ['exported again as types', "export type { Source } from '../sources/files.ts';"],
    ['dynamic', "const files = await import('../sources/files.ts');"],
    ['dynamic, in backticks', 'const files = await import(`../sources/files.ts`);'],
    ['dynamic with ?raw', "const files = await import('../sources/files.ts?raw');"],
    ['in a type', "type Source = import('../sources/files.ts').Source;"],
    ['by require', "const files = require('../sources/files.ts');"],
    ['by import = require', "import files = require('../sources/files.ts');"],
    ['by a glob', "const all = import.meta.glob('../sources/*.ts');"],
    ['by a list of globs', "const all = import.meta.glob(['./*.ts', '../sources/*.ts']);"],
    ['by a glob from the root', "const all = import.meta.glob('/src/sources/*.ts');"],
    ['by import.meta.resolve', "const path = import.meta.resolve('../sources/files.ts');"],
    ['as a worker', "new Worker(new URL('../sources/files.ts', import.meta.url));"],
    ['by a reference', '/// <reference path="../sources/files.ts" />'],
  ])('%s', (_form, text) => {
    expect(importFaults([{ path: 'views/home.ts', text }])).toEqual([
      expect.stringMatching(
        /^views\/home\.ts:1 imports sources\/(?:files|\*)\.ts, which is not allowed in views$/u,
      ),
    ]);
  });

  test.each([
    ['in the frontmatter', "---\n\nimport { now } from '../sources/astro.ts';\n---\n<p>x</p>"],
    ['of types', "---\n\nimport type { Now } from '../sources/astro.ts';\n---\n<p>x</p>"],
    ['in a script', "<p>x</p>\n<script>\n  import '../sources/astro.ts';\n</script>"],
    ['in an expression', "<p>\n\n  {await import('../sources/astro.ts')}</p>"],
    ['in an attribute', "---\n---\n<p class={import.meta.glob('../sources/astro.ts')}>x</p>"],
    [
      'in a list in an expression',
      "---\n---\n<ul>{[1].map(() => <li>{import('../sources/astro.ts')}</li>)}</ul>",
    ],
  ])('in .astro %s', (_place, text) => {
    expect(importFaults([{ path: 'components/Front.astro', text }])).toEqual([
      'components/Front.astro:3 imports sources/astro.ts, which is not allowed in components',
    ]);
  });

  test('of pages, desk, build and server by anybody, but for the report of the desk in the build', () => {
    const importing = (path: string) =>
      importFaults([
        {
          path,
          text: ['pages/p.ts', 'desk/main.ts', 'desk/report.ts', 'build/gate.ts', 'server/http.ts']
            .map((target) => `import '../${target}';`)
            .join('\n'),
        },
      ]).map((fault) => /imports (\S+),/u.exec(fault)?.[1]);
    const all = ['pages/p.ts', 'desk/main.ts', 'desk/report.ts', 'build/gate.ts', 'server/http.ts'];
    expect(importing('newsletter/main.ts')).toEqual(all);
    expect(importing('cms/main.ts')).toEqual(all);
    expect(importing('build/main.ts')).toEqual(['pages/p.ts', 'desk/main.ts', 'server/http.ts']);
  });

  test('of something that cannot be read', () => {
    expect(importFaults([{ path: 'views/home.ts', text: 'await import(name);' }])).toEqual([
      'views/home.ts:1 imports something computed, which cannot be checked',
    ]);
  });

  test('of a whole folder of folders', () => {
    const text = "import.meta.glob('../**/*.ts');";
    expect(importFaults([{ path: 'views/home.ts', text }])).toHaveLength(1);
  });

  test('of a file outside src/', () => {
    const text = "import settings from '../../content/publication.json';";
    expect(importFaults([{ path: 'views/home.ts', text }])).toHaveLength(1);
  });
});

describe('only types', () => {
  test('may come from where only types are allowed', () => {
    const of = (text: string) => importFaults([{ path: 'components/Front.astro', text }]);
    expect(of("---\nimport type { Home } from '../views/home.ts';\n---")).toEqual([]);
    expect(of("---\nimport { type Home } from '../views/home.ts';\n---")).toEqual([]);
    const fault = 'components/Front.astro:2 imports views/home.ts, of which only types are allowed';
    expect(of("---\nimport { home } from '../views/home.ts';\n---")).toEqual([fault]);
    expect(of("---\nimport { type Home, home } from '../views/home.ts';\n---")).toEqual([fault]);
    expect(of("---\nimport {} from '../views/home.ts';\n---")).toEqual([fault]);
  });
});

describe('the outside', () => {
  test.each([
    ['schemas/article.ts', 'zod', true],
    ['publication/roles.ts', 'zod', false],
    ['sources/files.ts', 'node:fs', true],
    ['sources/files.ts', 'astro:content', false],
    ['sources/astro.ts', 'astro:content', true],
    ['sources/astro.ts', 'node:fs', false],
    ['sources/files.ts', 'satteri', true],
    ['content.config.ts', 'astro:content', true],
    ['pages/index.astro', 'astro:content', false],
    ['views/home.ts', 'node:crypto', true],
    ['views/home.ts', 'node:path', false],
    ['publication/roles.ts', 'node:fs', false],
    ['server/http.ts', 'node:http', true],
    ['server/http.ts', 'node:process', false],
    ['server/main.ts', 'node:process', true],
  ])('%s may import %s: %s', (path, specifier, allowed) => {
    const statement = `import '${specifier}';`;
    const text = path.endsWith('.astro') ? `---\n${statement}\n---` : statement;
    expect(importFaults([{ path, text }])).toHaveLength(allowed ? 0 : 1);
  });

  test.each([
    'console.log(1);',
    "process.env['HOME'];",
    'const { env } = process;',
    'process.exit(1);',
    'import.meta.env.PROD;',
  ])('only an entry point may say %s', (text) => {
    expect(importFaults([{ path: 'server/http.ts', text }])).toHaveLength(1);
    expect(importFaults([{ path: 'server/main.ts', text }])).toEqual([]);
  });

  test.each([
    'Date.now();',
    'new Date();',
    'Date();',
    'Math.random();',
    'performance.now();',
    'crypto.randomUUID();',
    "import { randomBytes } from 'node:crypto';",
    "await fetch('https://example.org/');",
  ])('a view may not say %s', (text) => {
    expect(importFaults([{ path: 'views/home.ts', text }])).toHaveLength(1);
    expect(importFaults([{ path: 'server/http.ts', text }])).toEqual([]);
  });

  test('a day that is given is no clock, and a name behind a dot is no global', () => {
    const text =
      'new Date(now); view.process; process.version; ({ console: 1, fetch: 2 }); source.fetch;';
    expect(importFaults([{ path: 'views/home.ts', text }])).toEqual([]);
  });

  test('a template and a script of a component are read too', () => {
    const text = '<p>{Date.now()}</p>\n<script>\n  console.log(new Date());\n</script>';
    expect(importFaults([{ path: 'components/Front.astro', text }])).toEqual([
      'components/Front.astro:1 uses Date.now(), but must not depend on clock, chance or network',
      'components/Front.astro:3 uses new Date(), but must not depend on clock, chance or network',
      'components/Front.astro:3 uses console, which only entry points may',
    ]);
  });
});

describe('a name that says nothing is reported', () => {
  test.each(['views/index.ts', 'views/utils.ts', 'views/date-utils/day.ts', 'common/day.ts'])(
    '%s',
    (path) => {
      const faults = importFaults([{ path, text: '' }]);
      expect(faults).toHaveLength(path === 'views/date-utils/day.ts' ? 0 : 1);
    },
  );

  test('but in pages/, where it is an address', () => {
    expect(importFaults([{ path: 'pages/index.ts', text: '' }])).toEqual([]);
  });
});

/** Every file of src/ that holds code. */
function filesOfSource(): SourceFile[] {
  const folder = join(import.meta.dirname, '../src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:m?[jt]sx?|astro)$/u.test(path))
    .sort()
    .map((path) => ({
      path: path.replaceAll('\\', '/'),
      text: readFileSync(join(folder, path), 'utf8'),
    }));
}
