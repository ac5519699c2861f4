import { keyOf } from './entity-key.ts';
import type { Article, EntityKey, Mention } from './types.ts';

/** A story that goes with another. */
export interface RelatedStory {
  readonly article: Article;
  /** What the names weigh together that both stories give: the same from either side. */
  readonly score: number;
  /** Those names, rarest first; of one weight in the order of the story that was asked for. */
  readonly shared: readonly SharedName[];
  /** The names that say why: the rarest, and the second when it weighs nearly as much. */
  readonly reason: readonly EntityKey[];
}

/** A name that two stories give. */
export interface SharedName {
  readonly entity: EntityKey;
  readonly weight: number;
}

/** The stories that go with one, best first, and how many were compared to find them. */
export interface RelatedStories {
  /** Four at most. */
  readonly stories: readonly RelatedStory[];
  readonly compared: number;
}

/** Finds the stories that go with an article; none for one it does not know. */
export type FindRelated = (article: Article) => RelatedStories;

/**
 * Finds related stories: those that share the rarest names; of one score the nearest in time, then
 * the newer, then by slug. No tie is a mention that is `unnamed`, since a reason says the name, nor an
 * organization that is `cited`: a paper whose report is used is not what the story is about.
 *
 * A name weighs log2(stories / stories that give it), in whole thousandths so that sums do not
 * depend on their order. One that every story gives weighs nothing and is no reason.
 *
 * Of the stories that give a name the `nearestInTime` nearest are compared: a story is passed over
 * only when as many nearer ones give each name it shares. So the work for one story grows with the
 * names it gives, and not with the number of stories.
 *
 * @param articles newest first, as a publication has them
 */
export function createFindRelated(articles: readonly Article[]): FindRelated {
  const stories = new Map<string, Story>();
  const names = new Map<string, Name>();
  for (const [place, article] of articles.entries()) {
    const story = { article, place, time: Date.parse(article.published), ties: [] as Tie[] };
    stories.set(article.slug, story);
    for (const [key, entity] of namesOf(article)) {
      const name = names.get(key) ?? { weight: 0, stories: [] };
      names.set(key, name);
      story.ties.push({ entity, name, at: name.stories.length });
      name.stories.push(story);
    }
  }
  for (const name of names.values()) {
    name.weight = Math.round(1000 * Math.log2(articles.length / name.stories.length));
  }
  for (const story of stories.values()) {
    story.ties = story.ties
      .filter(({ name }) => name.stories.length > 1 && name.weight > 0)
      .sort((a, b) => b.name.weight - a.name.weight);
  }
  return ({ slug }) => {
    const story = stories.get(slug);
    return story === undefined ? { stories: [], compared: 0 } : relatedTo(story);
  };
}

/** How many stories go with one. */
const most = 4;

/** How many stories of one name are compared with a story. */
const nearestInTime = 40;

interface Story {
  readonly article: Article;
  /** Among all, the newest first. */
  readonly place: number;
  /** When it was published, in milliseconds. */
  readonly time: number;
  /** What it may share with others, rarest first. */
  ties: readonly Tie[];
}

interface Name {
  weight: number;
  /** The stories that give it, newest first. */
  readonly stories: Story[];
}

/** A name that a story gives, and where among the stories of that name it stands. */
interface Tie {
  readonly entity: EntityKey;
  readonly name: Name;
  readonly at: number;
}

interface Candidate {
  readonly story: Story;
  readonly score: number;
  /** The time between the two, in milliseconds. */
  readonly apart: number;
}

function namesOf({ mentions }: Article): ReadonlyMap<string, EntityKey> {
  return new Map(mentions.filter(isTie).map(({ entity }) => [keyOf(entity), entity]));
}

function isTie({ entity, how }: Mention): boolean {
  return how !== 'unnamed' && !(entity.collection === 'organizations' && how === 'cited');
}

function relatedTo(story: Story): RelatedStories {
  const seen = new Set([story]);
  let best: Candidate[] = [];
  // What a story that is not yet seen can score.
  let possible = sum(story.ties);
  for (const { name, at } of story.ties) {
    const last = best[most - 1];
    if (last !== undefined && last.score > possible) break;
    for (const other of nearestOf(name, at)) {
      if (seen.has(other)) continue;
      seen.add(other);
      const apart = Math.abs(story.time - other.time);
      best.push({ story: other, score: sum(sharedTies(story, other)), apart });
    }
    best = best.sort(bestFirst).slice(0, most);
    // Of a longer list some are not seen, and may turn up under another name.
    if (name.stories.length <= nearestInTime + 1) possible -= name.weight;
  }
  return {
    stories: best.map(({ story: other, score }) => ({
      article: other.article,
      score,
      ...told(sharedTies(story, other)),
    })),
    compared: seen.size - 1,
  };
}

/** The stories of a name that are nearest in time to the one at a place among them. */
function nearestOf({ stories }: Name, at: number): Story[] {
  const time = stories[at]?.time ?? 0;
  const found: Story[] = [];
  let [newer, older] = [at - 1, at + 1];
  while (found.length < nearestInTime) {
    const [before, after] = [stories[newer], stories[older]];
    if (before !== undefined && (after === undefined || before.time - time <= time - after.time)) {
      found.push(before);
      newer -= 1;
    } else if (after !== undefined) {
      found.push(after);
      older += 1;
    } else break;
  }
  return found;
}

function sharedTies(story: Story, other: Story): Tie[] {
  return story.ties.filter(({ name }) => other.ties.some((tie) => tie.name === name));
}

function sum(ties: readonly Tie[]): number {
  return ties.reduce((total, { name }) => total + name.weight, 0);
}

function bestFirst(a: Candidate, b: Candidate): number {
  return b.score - a.score || a.apart - b.apart || a.story.place - b.story.place;
}

function told(ties: readonly Tie[]): Pick<RelatedStory, 'shared' | 'reason'> {
  const shared = ties.map(({ entity, name }) => ({ entity, weight: name.weight }));
  const [first] = shared;
  const reason = shared
    .slice(0, 2)
    .filter(({ weight }) => first !== undefined && weight >= first.weight * nearly)
    .map(({ entity }) => entity);
  return { shared, reason };
}

/** What part of the rarest name's weight is nearly as much. */
const nearly = 0.75;
