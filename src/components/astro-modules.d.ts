// Astro tells only its own language server what an .astro file exports.
declare module '*.astro' {
  const component: (props: Readonly<Record<string, unknown>>) => unknown;
  export default component;
}
