import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { command, Refusal } from '../desk.ts';
import { fieldListMarkers, withFieldLists } from '../field-lists.ts';
import { manualMessages as say } from '../messages/manual.ts';

/** `manual`: writes the generated part of the editors' manual. */
export const manualCommand = command({
  name: 'manual',
  summary: say.summary,
  usage: 'manual',
  options: {},
  run: async (_, { project, from, print }) => {
    const path = join(project, 'docs/editing.md');
    const file = relative(from, path);
    const page = await readFile(path, 'utf8');
    const current = withFieldLists(page);
    if (current === undefined) throw new Refusal(say.noPlace({ file, markers: fieldListMarkers }));
    if (current === page) print(say.current({ file }));
    else {
      await writeFile(path, current);
      print(say.written({ file }));
    }
    return 0;
  },
});
