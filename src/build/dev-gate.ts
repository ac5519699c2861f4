import { readFile } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { momentOf } from '../publication/dates.ts';
import { gateReport, passGate } from './gate.ts';
import { overlayOf, type Overlay } from './overlay.ts';

/**
 * The gate of a preview: at the start and whenever the content changes, the terminal says what
 * `npm run check` would, and while there is an error an overlay on every page says it too.
 */
export function devGate(content: string, project: string): AstroIntegration {
  return {
    name: 'of-record:dev-gate',
    hooks: {
      'astro:server:setup': ({ server, logger }) => {
        const { hot } = server.environments.client;
        let shown: Overlay | undefined;
        let told = '';

        const check = async () => {
          const { report, overlay } = await look(content, project);
          if (report !== told) logger.info(`\n${report}`);
          told = report;
          if (overlay) hot.send(overlay);
          else if (shown) hot.send({ type: 'full-reload', path: '*' });
          shown = overlay;
        };
        const checkOrTell = () => {
          check().catch((error: unknown) => {
            logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
          });
        };

        // A reload takes the overlay away, and Astro reloads whenever content changes.
        hot.on('vite:client:connect', () => {
          if (shown) hot.send(shown);
        });
        server.watcher.add(content);
        server.watcher.on('all', (_event, path) => {
          if (resolve(path).startsWith(content + sep)) checkSoon();
        });

        let waiting: NodeJS.Timeout | undefined;
        const checkSoon = () => {
          clearTimeout(waiting);
          waiting = setTimeout(checkOrTell, pause);
        };
        checkOrTell();
      },
    },
  };
}

/** An editor that saves ten files at once gets one report; in milliseconds. */
const pause = 100;

async function look(content: string, from: string) {
  const gate = await passGate(content, momentOf(Date.now()));
  // The overlay knows no colours, and shows the line itself.
  const report = gateReport(gate, content, { from, terminal: false, annotate: false });
  const error = gate.problems.find(({ severity }) => severity === 'error');
  if (!error) return { report, overlay: undefined };
  const parent = resolve(content, '..');
  const text = await readFile(resolve(parent, error.file), 'utf8').catch(() => '');
  return { report, overlay: overlayOf(error, parent, text, report) };
}
