import type { BodyParts } from './body-parts.ts';

declare global {
  namespace App {
    interface Locals {
      /** Set around the body of a page or of a feed's item. */
      bodyParts?: BodyParts;
    }
  }
}
