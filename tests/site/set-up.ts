import type { TestProject } from 'vitest/node';
import { openSiteBuilder } from './site-builder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the builder that files of tests order their sites from. */
    siteBuilder: string;
  }
}

/** Before the browser part: opens the builder. Sites are built when a file first asks for them. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const builder = await openSiteBuilder();
  project.provide('siteBuilder', builder.address);
  // In watch mode code has changed since the last run.
  project.onTestsRerun(builder.forget);
  return builder.close;
}
