/** Nothing was announced, and why: what is wrong and what to type next. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
