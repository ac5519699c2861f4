/**
 * The same properties without those that are undefined: in the model a property that is not known
 * is not there, so that publications compare equal and their digests agree.
 */
export function defined<Properties extends object>(properties: Properties): Defined<Properties> {
  const kept = Object.entries(properties).filter(([, value]) => value !== undefined);
  // Object.fromEntries forgets which keys belong to which values.
  return Object.fromEntries(kept) as Defined<Properties>;
}

type Defined<Properties> = {
  [Key in keyof Properties as undefined extends Properties[Key] ? never : Key]: Properties[Key];
} & {
  [Key in keyof Properties as undefined extends Properties[Key] ? Key : never]?: Exclude<
    Properties[Key],
    undefined
  >;
};
