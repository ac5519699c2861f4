// @ts-check
import { existsSync, renameSync } from 'node:fs';
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
  const next = join(dirname(content), `.${basename(content)}-next`);
  if (existsSync(content) || !existsSync(next)) return undefined;
  renameSync(next, content);
  return `\`init\` was stopped before its last step: ${content} is in place now.`;
}
