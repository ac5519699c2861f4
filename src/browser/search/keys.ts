/**
 * Lets the search be used by keys alone: `/` goes to the field, the arrows walk from it through the
 * results and back, Escape clears the field or comes back to it.
 */
export function listenToKeys(root: HTMLElement, field: HTMLInputElement, clear: () => void): void {
  const results = () =>
    [...root.querySelectorAll<HTMLElement>('.found li a')].filter(
      (link) => link.offsetParent !== null,
    );

  const walk = (from: Element, by: 1 | -1): boolean => {
    const stops = [field, ...results()];
    const place = stops.findIndex((stop) => stop === from);
    const next = place < 0 ? undefined : stops[place + by];
    next?.focus();
    return next !== undefined;
  };

  document.addEventListener('keydown', (event) => {
    const { key, target } = event;
    // While letters are put together to a character, the keys are the keyboard's own.
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (!(target instanceof HTMLElement)) return;
    if (key === '/' && !isWritten(target)) {
      event.preventDefault();
      field.focus();
      field.select();
    } else if (event.shiftKey) {
      return;
    } else if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (walk(target, key === 'ArrowDown' ? 1 : -1)) event.preventDefault();
    } else if (key === 'Escape' && root.contains(target)) {
      if (target === field) {
        event.preventDefault();
        field.value = '';
        clear();
      } else {
        field.focus();
      }
    }
  });
}

/** Whether keys write into an element. */
function isWritten(element: HTMLElement): boolean {
  return (
    element.isContentEditable ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement ||
    (element instanceof HTMLInputElement && !['checkbox', 'radio'].includes(element.type))
  );
}
