import { pathToFileURL } from 'node:url';

/** Runs a compiled .mdx module and gives the text it prints, in order and without elements. */
export async function textOfModule(code: string): Promise<string> {
  const runtime = pathToFileURL(`${import.meta.dirname}/text-jsx-runtime.ts`).href;
  const module = code
    .replace('"astro/jsx-runtime"', JSON.stringify(runtime))
    // Pictures are Astro's.
    .replaceAll(/^import (?!.*text-jsx-runtime).*$/gmu, '')
    .replaceAll(/\b__\d+_\w+__\b/gu, '""');
  const { default: Content } = (await import(
    `data:text/javascript,${encodeURIComponent(`${module}\nexport default MDXContent;`)}`
  )) as { default: (props: object) => string };
  const component = ({ children }: { children: string }) => children;
  return Content({ components: { Note: component, 'astro-image': () => '' } });
}
