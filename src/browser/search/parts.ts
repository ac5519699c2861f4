/**
 * An element of the page that the script works with.
 *
 * @throws Error when the page has none: page and script are of one build
 */
export function part<Kind extends HTMLElement>(
  name: string,
  kind: new () => Kind,
  within: ParentNode = document,
): Kind {
  const found = within.querySelector(`[data-part="${name}"]`);
  if (!(found instanceof kind)) throw new Error(`The page has no ${name}.`);
  return found;
}

/** All elements of the page with a name. */
export function parts(name: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[data-part="${name}"]`)];
}

/** A new copy of a template, and its places to fill. */
export function copyOf(template: string): { element: HTMLElement; fill: Fill } {
  const found = document.querySelector<HTMLTemplateElement>(`[data-template="${template}"]`);
  const element = found?.content.firstElementChild?.cloneNode(true);
  if (!(element instanceof HTMLElement)) throw new Error(`The page has no template ${template}.`);
  const fill: Fill = (place, ...content) => {
    const selector = `[data-fill="${place}"]`;
    const filled = element.matches(selector) ? element : element.querySelector(selector);
    // An empty place would leave a gap.
    if (content.every((each) => each === '')) filled?.remove();
    else filled?.replaceChildren(...content);
    return filled instanceof HTMLAnchorElement ? filled : undefined;
  };
  return { element, fill };
}

/** Puts content into a place of a copy, or takes the place out; gives the place when it is a link. */
export type Fill = (place: string, ...content: (string | Node)[]) => HTMLAnchorElement | undefined;

/** Shows an element or not. */
export function show(element: HTMLElement, isShown: boolean): void {
  element.hidden = !isShown;
}
