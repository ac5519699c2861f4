import { join, relative } from 'node:path';
import { createUrls } from '../publication/urls.ts';
import type { Problem } from '../publication/types.ts';
import type { Data } from '../schemas/collections.ts';
import { addressesText, writeAddresses } from './addresses-file.ts';
import { readBuiltSite, type BuiltSite } from './built-site.ts';
import { compare, type Change } from './changes.ts';
import { addressesFile, readContent } from './content.ts';
import { deliver, type Delivery } from './delivery.ts';
import { findOldSite } from './live-site.ts';
import { announceMessages as say } from './messages.ts';
import type { AnnounceOptions } from './options.ts';
import { Refusal } from './refusal.ts';
import { targetsOf, type Target } from './targets.ts';
import type { World } from './tell.ts';
import { withHeard, type Told } from './told.ts';

/** What came of an announcement. */
export type Announcement =
  /** Something is wrong with the content; nothing was done. */
  | { readonly kind: 'closed'; readonly problems: readonly Problem[] }
  | { readonly kind: 'done'; readonly complete: boolean };

/** Where an announcement is made from, and whom it speaks to. */
export interface Surroundings {
  readonly world: World;
  readonly told: Told;
  /** The folder that paths are printed from. */
  readonly from: string;
  readonly print: (line: string) => void;
}

/**
 * Compares a build with the one announced last, tells those whom publication.yaml names what changed,
 * and keeps every address in addresses.txt.
 *
 * Whatever step it is killed at, the next run repeats nothing that was acknowledged: addresses that
 * are new are written down before anybody is told, each answer is noted when it comes, and only then
 * forgotten when addresses.txt has it.
 *
 * @throws Refusal when there is nothing to announce, or it does not fit the content
 */
export async function announce(
  options: AnnounceOptions,
  { world, told, from, print }: Surroundings,
): Promise<Announcement> {
  const { settings, addresses, problems } = await readContent(options.content);
  if (settings === undefined || problems.some(({ severity }) => severity === 'error')) {
    return { kind: 'closed', problems };
  }
  const built = await readBuiltSite(options.dist);
  const urls = createUrls(settings.url);
  assertSameSite(built, urls);
  const whole = (path: string) => urls.absolute(urls.withBase(path));

  const announced = withHeard(addresses.kept, told.all());
  const { changes, kept } = await compare(announced, built.addresses);
  print(say.changes(countsOf(changes, built)));
  const targets = options.tellNobody ? [] : targetsOf(settings, changes, whole);
  if (options.dryRun) {
    printPlan(targets, whole, print);
    return { kind: 'done', complete: true };
  }

  const toTell = new Set(targets.flatMap(({ parcels }) => parcels.flatMap((each) => each.changes)));
  if (toTell.size > 0 && !options.unseen) {
    const old = await findOldSite([...toTell], built, whole, world);
    if (old !== undefined) {
      print(say.notDeployed({ found: old }));
      return { kind: 'done', complete: false };
    }
  }

  const file = join(options.content, addressesFile);
  // What nobody has to be told is announced as it stands.
  const silent = changes.filter((change) => !toTell.has(change));
  const start = withHeard(kept, silent);
  const { authority } = settings.ids;
  const noted = await writeAddresses(file, addressesText(authority, start));
  told.clear();

  const deliveries = await Promise.all(
    targets
      .filter(({ parcels }) => parcels.length > 0)
      .map((target) => deliver(target, world, (heard) => told.note(heard))),
  );
  const end = withHeard(start, told.all());
  const written = await writeAddresses(file, addressesText(authority, end));
  told.clear();

  deliveries.forEach((delivery) => print(say.delivered(toldOf(delivery))));
  if (toTell.size === 0 && changes.length > 0) print(silence(settings, options));
  print(say.file({ file: relative(from, file), written: noted || written }));
  return { kind: 'done', complete: deliveries.every(({ left }) => left === 0) };
}

/** What is announced must be the site of this content. */
function assertSameSite(built: BuiltSite, urls: ReturnType<typeof createUrls>): void {
  const home = urls.absolute(urls.home());
  if (built.base === urls.base && (built.home ?? home) === home) return;
  throw new Refusal(say.otherSite({ built: built.home ?? built.base, configured: home }));
}

function countsOf(changes: readonly Change[], { addresses }: BuiltSite) {
  const all = [...addresses.values()];
  const count = (reason: Change['why']) => changes.filter(({ why }) => why === reason).length;
  const feeds = all.filter(({ title }) => title !== undefined).length;
  return {
    pages: all.length - feeds,
    feeds,
    fresh: count('new'),
    changed: count('changed'),
    gone: count('gone'),
  };
}

function toldOf({ target, heard, left, reason }: Delivery) {
  const { name, noun, advice } = target;
  return { name, noun, heard, left, reason, advice };
}

function printPlan(
  targets: readonly Target[],
  whole: (path: string) => string,
  print: (line: string) => void,
): void {
  for (const { name, noun, parcels } of targets) {
    const changes = parcels.flatMap((parcel) => parcel.changes);
    print(say.wouldTell({ name, noun, count: changes.length }));
    for (const { path, why } of changes) print(`  ${why.padEnd(8)} ${whole(path)}`);
  }
  if (targets.length === 0) print(say.wouldTellNobody());
  print(say.nothingDone());
}

function silence({ announce }: Data<'publication'>, { tellNobody }: AnnounceOptions): string {
  if (tellNobody) return say.toldNobody();
  return announce?.hub === undefined && announce?.indexNow === undefined
    ? say.nobodyNamed()
    : say.nothingForThem();
}
