import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Starts with a file that has sites built, and beside it those that build in copies of the project:
 * while one process waits for sites, the other has something to do. The rest is in Vitest's order.
 */
export class BuildsEarly extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const inCopies = sorted.filter(isInCopies);
    const [first, ...others] = sorted.filter((file) => !isInCopies(file));
    return [...(first ? [first] : []), ...inCopies, ...others];
  }
}

function isInCopies({ moduleId }: TestSpecification): boolean {
  return moduleId.includes('/tests/site/build/');
}
