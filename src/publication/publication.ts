import { createCheckFigureId, createPublishFigures } from './article-figures.ts';
import { createReadMentions } from './article-mentions.ts';
import { createPublishArticle } from './articles.ts';
import { createPublishBody } from './bodies.ts';
import { checkCalendar } from './check-calendar.ts';
import { checkSettings } from './check-settings.ts';
import { createDirectory } from './directory.ts';
import { namedEntities, publishEntities } from './entities.ts';
import { feedMovesOf } from './feed-moves.ts';
import { createFigureCheck } from './figure-check.ts';
import { newestFirst, relateFigures } from './figures.ts';
import { isAsWritten, problemsOfFiles } from './file-problems.ts';
import { goneOf, keptFeedsOf } from './gone.ts';
import { readRegister } from './interests.ts';
import { openLedger } from './ledger.ts';
import { createFollowLink } from './links.ts';
import { createListAddresses } from './list-addresses.ts';
import { createNameMatcher } from './mentions.ts';
import { newestArticleFirst } from './order.ts';
import { createPictureCheck } from './pictures.ts';
import { byPlace } from './problems.ts';
import { redirectsOf } from './redirects.ts';
import { createReferences } from './references.ts';
import { articlesBySlug, type Submitted } from './slugs.ts';
import { publishPages, publishTopics } from './standing-pages.ts';
import type { Moment, Problem, Publication, Source } from './types.ts';
import { createUrls } from './urls.ts';
import { publishWebcasts } from './webcasts.ts';

/** Options of `buildPublication`. */
export interface PublicationOptions {
  /** Whether drafts, articles in review and those not yet due are in it, each with `hidden`. */
  readonly preview?: boolean;
}

/**
 * The publication as of a moment, and everything that is wrong with it, by file and place.
 *
 * Pure: the same source and moment give an equal publication. What is wrong never throws; when a
 * problem is an error, the publication leaves out what does not resolve and is fit for a preview
 * only.
 */
export function buildPublication(
  source: Source,
  now: Moment,
  { preview = false }: PublicationOptions = {},
): { publication: Publication; problems: readonly Problem[] } {
  const problems = problemsOfFiles(source, now);
  const settings = source.publication.data;
  const words = source.words.data;
  const urls = createUrls(settings.url);

  const submitted = articlesBySlug(source, now, problems);
  const shown = [...submitted.values()].filter(({ seen }) => preview || seen === 'visible');
  const directory = createDirectory(source, submitted, now);
  const ledger = openLedger(submitted.values(), problems);

  const references = createReferences(directory);
  const lists = createListAddresses(
    settings,
    [...submitted.values()].filter(({ seen }) => seen === 'visible'),
  );
  const followLink = createFollowLink(directory, ledger, lists, urls);
  const checkPicture = createPictureCheck(source.pictures);
  const checkFigureWords = isAsWritten(source, source.words)
    ? createFigureCheck(words.figures, settings.language)
    : () => undefined;
  const publishBody = createPublishBody({
    directory,
    references,
    ledger,
    followLink,
    checkFigureWords,
    checkPicture,
  });

  if (isAsWritten(source, source.publication)) {
    checkSettings(source, { now, directory, references, followLink, checkPicture }, problems);
  }
  checkCalendar(source, { now, directory, references, publishBody }, problems);
  const register = readRegister(source, references, problems);
  const entities = publishEntities(source, now, references, publishBody, problems);

  const matcher = createNameMatcher(namedEntities(entities), settings.language);
  const readMentions = createReadMentions(entities, references, matcher);
  const checkFigureId = createCheckFigureId(directory, ledger);
  const relations = relateFigures(
    shown.flatMap(({ entry }) => ledger.rowsOf(entry)),
    ledger.replacedBy,
  );
  const publishFigures = createPublishFigures({
    references,
    ledger,
    relations,
    entities,
    checkFigureId,
  });
  const publishArticle = createPublishArticle(
    {
      source,
      now,
      register,
      references,
      readMentions,
      publishFigures,
      checkFigureId,
      checkPicture,
      publishBody,
    },
    problems,
  );

  // Hidden articles are checked like the others; a build leaves them out.
  const articles = [...submitted.values()]
    .map(publishArticle)
    .filter(({ hidden }) => preview || hidden === undefined)
    .sort(newestArticleFirst);
  const webcasts = publishWebcasts(source, { now, references, publishBody }, problems);
  const due = nextDue(submitted.values());
  const redirects = redirectsOf(source, submitted, urls, problems);
  const keptFeeds = keptFeedsOf(source);

  const publication: Publication = {
    now,
    settings,
    words,
    articles,
    ...entities,
    topics: publishTopics(source, now, publishBody, problems),
    pages: publishPages(source, now, publishBody, problems),
    webcasts: webcasts.filter(({ announced }) => preview || announced <= now),
    interests: register,
    figures: articles.flatMap(({ figures }) => figures).sort(newestFirst),
    redirects: { ...redirects, ...feedMovesOf(redirects, { articles, keptFeeds }, urls) },
    gone: goneOf(source, { articles, redirects, directory, lists, now }, urls),
    keptFeeds,
    ...(due === undefined ? {} : { nextDue: due }),
  };
  return { publication, problems: problems.sort(byPlace) };
}

/** The published article whose date comes next. */
function nextDue(submitted: Iterable<Submitted>): Publication['nextDue'] {
  // The articles come by date.
  for (const { entry, published, seen } of submitted) {
    if (seen === 'scheduled') return { moment: published, slug: entry.id };
  }
  return undefined;
}
