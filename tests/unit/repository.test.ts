import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const project = join(import.meta.dirname, '../..');
const packageJson = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
const lockFile = readFileSync(join(project, 'package-lock.json'), 'utf8');

describe('the packages', () => {
  const wanted: [string, string][] = Object.entries({
    ...packageJson.dependencies,
    ...packageJson.devDependencies,
  });

  test.each(wanted)('%s has one exact version', (_name, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u);
  });

  test('are the same in the lock file', () => {
    const root = JSON.parse(lockFile).packages[''];
    expect({ ...root.dependencies, ...root.devDependencies }).toEqual(Object.fromEntries(wanted));
  });

  test('are fetched from whatever registry npm is set to', () => {
    expect(lockFile).not.toMatch(/"resolved": "https?:/u);
  });
});

describe('the decisions', () => {
  const folder = join(project, 'docs/decisions');
  const files = readdirSync(folder).filter((file) => file !== 'README.md');

  test('are counted without a gap, each number once', () => {
    const numbers = files.map((file) => Number(/^(\d{4})-/u.exec(file)?.[1]));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(files.map((_, index) => index + 1));
  });

  test.each(files)('%s has its number in its heading', (file) => {
    expect(readFileSync(join(folder, file), 'utf8')).toMatch(`# ${Number(file.slice(0, 4))}. `);
  });
});
