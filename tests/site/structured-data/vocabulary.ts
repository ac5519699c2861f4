import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

/** The terms of schema.org, as far as a value can be held to them. */
export interface Vocabulary {
  readonly isType: (name: string) => boolean;
  /** Whether all things of one type are things of another, or it is the same. */
  readonly isA: (type: string, wider: string) => boolean;
  /** What a property may hold on things of a type; nothing where they do not have it. */
  readonly property: (type: string, name: string) => Property | undefined;
}

/** A property of a type. */
export interface Property {
  readonly isDeprecated: boolean;
  /** The names of the types and kinds of data it may hold. */
  readonly range: ReadonlySet<string>;
  /** Whether a thing of a type may stand there. */
  readonly takes: (type: string) => boolean;
  /** Whether any text may stand there, and which words of a list. */
  readonly takesText: boolean;
  readonly words: ReadonlySet<string>;
  readonly takesNumber: boolean;
}

/**
 * The vocabulary that the package schema-dts carries. It has types alone, so its declarations are
 * read: an `…Base` lists the properties of a type and those it extends, a type of the plain name
 * what is narrower, and the words of a list.
 */
export function readVocabulary(): Vocabulary {
  vocabulary ??= vocabularyOf(declarations());
  return vocabulary;
}

let vocabulary: Vocabulary | undefined;

/** What the declarations say, by name. */
interface Declarations {
  readonly bases: ReadonlyMap<string, Base>;
  /** Of a plain name: what its type is a union of. */
  readonly unions: ReadonlyMap<string, readonly ts.TypeNode[]>;
  /** Of a plain name: the base of its own declaration. */
  readonly baseOf: ReadonlyMap<string, string>;
}

interface Base {
  readonly wider: readonly string[];
  readonly properties: ReadonlyMap<string, ts.PropertySignature>;
}

function declarations(): Declarations {
  const path = createRequire(import.meta.url)
    .resolve('schema-dts')
    .replace(/\.js$/u, '.d.ts');
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const bases = new Map<string, Base>();
  const unions = new Map<string, readonly ts.TypeNode[]>();
  const baseOf = new Map<string, string>();
  for (const statement of file.statements) {
    if (ts.isInterfaceDeclaration(statement)) {
      const { text: name } = statement.name;
      const wider = (statement.heritageClauses ?? []).flatMap(({ types }) =>
        types.map(({ expression }) => expression.getText()),
      );
      const properties = statement.members.filter((member) => ts.isPropertySignature(member));
      if (name.endsWith('Leaf')) baseOf.set(name.slice(0, -'Leaf'.length), wider[0] ?? '');
      else if (name.endsWith('Base')) {
        bases.set(name, {
          wider,
          properties: new Map(properties.map((each) => [nameOf(each), each])),
        });
      }
    } else if (ts.isTypeAliasDeclaration(statement)) {
      const { text: name } = statement.name;
      // A role: `Omit<OrganizationRoleBase, TProperty> & …`
      const [, base] = /^Omit<(\w+Base)/u.exec(statement.type.getText()) ?? [];
      if (name.endsWith('Leaf') && base !== undefined) baseOf.set(name.slice(0, -4), base);
      else unions.set(name, partsOf(statement.type));
    }
  }
  return { bases, unions, baseOf };
}

function partsOf(type: ts.TypeNode): readonly ts.TypeNode[] {
  return ts.isUnionTypeNode(type) ? type.types : [type];
}

function nameOf(property: ts.PropertySignature): string {
  return ts.isStringLiteral(property.name) ? property.name.text : property.name.getText();
}

function vocabularyOf({ bases, unions, baseOf }: Declarations): Vocabulary {
  const known = new Map<string, Accepted>();
  const properties = new Map<string, Property | undefined>();

  /** All that a value of a type can be: itself, what is narrower, texts, numbers. */
  function accepted(name: string): Accepted {
    const before = known.get(name);
    if (before) return before;
    const found: Accepted = { types: new Set(), words: new Set(), text: false, number: false };
    known.set(name, found);
    if (baseOf.has(name)) found.types.add(name);
    for (const part of unions.get(name) ?? []) addPart(part, found);
    return found;
  }

  function addPart(part: ts.TypeNode, to: Accepted): void {
    if (part.kind === ts.SyntaxKind.StringKeyword) to.text = true;
    else if (part.kind === ts.SyntaxKind.NumberKeyword) to.number = true;
    else if (ts.isLiteralTypeNode(part) && ts.isStringLiteral(part.literal)) {
      to.words.add(part.literal.text);
    } else if (ts.isTypeReferenceNode(part)) {
      const narrower = accepted(part.typeName.getText());
      for (const type of narrower.types) to.types.add(type);
      for (const word of narrower.words) to.words.add(word);
      to.text ||= narrower.text;
      to.number ||= narrower.number;
    }
  }

  function signature(base: string | undefined, name: string): ts.PropertySignature | undefined {
    const found = base === undefined ? undefined : bases.get(base);
    if (found === undefined) return undefined;
    const own = found.properties.get(name);
    if (own !== undefined) return own;
    for (const wider of found.wider) {
      const inherited = signature(wider, name);
      if (inherited !== undefined) return inherited;
    }
    return undefined;
  }

  function readProperty(type: string, name: string): Property | undefined {
    const found = signature(baseOf.get(type), name);
    if (found?.type === undefined) return undefined;
    // SchemaValue<Text | URL | IdReference, "name">
    const [values] = ts.isTypeReferenceNode(found.type) ? (found.type.typeArguments ?? []) : [];
    if (values === undefined) return undefined;
    const sum: Accepted = { types: new Set(), words: new Set(), text: false, number: false };
    for (const part of partsOf(values)) addPart(part, sum);
    return {
      isDeprecated: ts.getJSDocDeprecatedTag(found) !== undefined,
      range: new Set(partsOf(values).map((part) => part.getText())),
      takes: (each) => sum.types.has(each),
      takesText: sum.text,
      words: sum.words,
      takesNumber: sum.number,
    };
  }

  return {
    isType: (name) => baseOf.has(name),
    isA: (type, wider) => accepted(wider).types.has(type),
    property: (type, name) => {
      const key = `${type} ${name}`;
      if (!properties.has(key)) properties.set(key, readProperty(type, name));
      return properties.get(key);
    },
  };
}

interface Accepted {
  readonly types: Set<string>;
  readonly words: Set<string>;
  text: boolean;
  number: boolean;
}
