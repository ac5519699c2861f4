/** A runtime of JSX in which everything is the text inside it. */
export const Fragment = Symbol('fragment');

type Child = string | number | null | undefined | readonly Child[];
type Component = (props: { children: string }) => string;

export function jsx(type: string | symbol | Component, props: { children?: Child }): string {
  const children = textOf(props.children);
  return typeof type === 'function' ? type({ ...props, children }) : children;
}

export { jsx as jsxs };

function textOf(child: Child): string {
  if (typeof child === 'object' && child !== null) return child.map(textOf).join('');
  return child === null || child === undefined ? '' : String(child);
}
