// @ts-check
import { existsSync, readlinkSync, renameSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

import { projectFolder } from './set-up.js';

/**
 * Puts the publication in place that `npm run desk -- init` had written whole when it was killed
 * between moving the sample away and moving its own content in (`src/desk/init/new-content.ts`).
 *
 * @param {string} [content] the content folder, absolute; by default that of the project
 * @returns {string | undefined} what was done, in a sentence; nothing when there was nothing to do
 */
export function finishInit(
  content = resolve(projectFolder, process.env.OF_RECORD_CONTENT || 'content'),
) {
  if (existsSync(content)) return undefined;
  const folder = linkedFrom(content) ?? content;
  const next = join(dirname(folder), `.${basename(folder)}-next`);
  if (!existsSync(next)) return undefined;
  renameSync(next, folder);
  return `\`init\` was stopped before its last step: ${folder} is in place now.`;
}

/**
 * The folder that a link leads to, whether it is there or not; nothing when it is no link.
 *
 * @param {string} path
 */
function linkedFrom(path) {
  try {
    return resolve(dirname(path), readlinkSync(path));
  } catch {
    return undefined;
  }
}
