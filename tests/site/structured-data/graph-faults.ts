import { readVocabulary, type Property } from './vocabulary.ts';

/** A thing of a graph, as it was parsed. */
export type Node = Readonly<Record<string, unknown>>;

/** The graphs of a site: the address of a page → its things. */
export type Graphs = ReadonlyMap<string, readonly Node[]>;

/**
 * Everything that is wrong with the structured data of a site, each as a sentence that begins with
 * the address of the page.
 *
 * @param home the address of the front page, which all addresses of the site begin with
 * @param isBuilt whether there is a page or file at an address of the site
 */
export function graphFaults(
  graphs: Graphs,
  home: string,
  isBuilt: (address: string) => boolean = () => true,
): string[] {
  const faults: string[] = [];
  const told = new Map<string, Told>();
  for (const [page, nodes] of graphs) {
    const report = (sentence: string) => faults.push(`${page}: ${sentence}`);
    for (const node of nodes) checkNode(node, 'the graph', { page, home, isBuilt, report, told });
  }
  return [...faults, ...faultsOfIds(told)];
}

/** What the pages tell of one id. */
interface Told {
  readonly types: Set<string>;
  readonly names: Set<string>;
  /** The first page that names it. */
  readonly page: string;
  /** Whether its own page says what it is. */
  isDefined: boolean;
}

interface Check {
  readonly page: string;
  readonly home: string;
  readonly isBuilt: (address: string) => boolean;
  readonly report: (sentence: string) => void;
  readonly told: Map<string, Told>;
}

const vocabulary = readVocabulary();

function checkNode(node: Node, where: string, check: Check): void {
  const { '@type': type, '@id': id, ...properties } = node;
  if (id !== undefined) noteId(node, where, check);
  if (type === undefined) {
    const names = Object.keys(properties);
    if (names.length > 0) check.report(`${where} has ${names.join(', ')} and no @type`);
    else if (id === undefined) check.report(`${where} is empty`);
    return;
  }
  const types = typesOf(node);
  for (const each of types) {
    if (!vocabulary.isType(each)) check.report(`${where} has the unknown type ${each}`);
  }
  if (types.length === 0) check.report(`${where} has no @type`);
  for (const [name, value] of Object.entries(properties)) {
    const place = `${types.join('+')}.${name}`;
    const property = types.map((each) => vocabulary.property(each, name)).find(Boolean);
    if (property !== undefined) {
      if (property.isDeprecated) check.report(`${place} is deprecated`);
      checkValues(value, place, property, check);
    } else if (isRole(types) && where.endsWith(`.${name}`)) {
      // A role repeats the property it stands in: https://schema.org/Role
      checkNested(value, place, check);
    } else check.report(`${place} is not in the vocabulary`);
  }
}

function checkValues(value: unknown, place: string, property: Property, check: Check): void {
  if (Array.isArray(value)) {
    if (value.length === 0) check.report(`${place} is an empty list`);
    for (const each of value) checkValue(each, place, property, check);
  } else checkValue(value, place, property, check);
}

function checkValue(value: unknown, place: string, property: Property, check: Check): void {
  if (typeof value === 'string') checkText(value, place, property, check);
  else if (typeof value === 'number') {
    if (!property.takesNumber) check.report(`${place} takes no number`);
  } else if (typeof value === 'object' && value !== null) {
    const node = value as Node;
    const types = typesOf(node);
    const fits = types.length === 0 || types.some(property.takes) || isRole(types);
    if (!fits) check.report(`${place} takes no ${types.join('+')}`);
    checkNode(node, place, check);
  } else if (typeof value !== 'boolean') check.report(`${place} is ${String(value)}`);
}

function checkNested(value: unknown, place: string, check: Check): void {
  if (typeof value === 'object' && value !== null) checkNode(value as Node, place, check);
  else check.report(`${place} names nothing`);
}

function checkText(text: string, place: string, property: Property, check: Check): void {
  if (text.trim() === '') check.report(`${place} is empty`);
  if (['undefined', 'null', 'NaN', '[object Object]'].includes(text)) {
    check.report(`${place} is “${text}”`);
  }
  const { range } = property;
  const isDated = range.has('Date') || range.has('DateTime');
  const isAddress = (range.has('URL') && !range.has('Text')) || place === 'ListItem.item';
  if (isDated) {
    if (!isDate(text)) check.report(`${place} is no date with an offset: ${text}`);
  } else if (isAddress) checkAddress(text, place, check);
  else if (!property.takesText && !property.words.has(text)) {
    check.report(`${place} takes no “${text}”`);
  }
}

function checkAddress(text: string, place: string, check: Check): void {
  if (!/^https?:\/\/[^/]/u.test(text) || !URL.canParse(text)) {
    check.report(`${place} is no whole address: ${text}`);
  } else if (isOfSite(text, check) && !check.isBuilt(withoutFragment(text))) {
    check.report(`${place} leads nowhere: ${text}`);
  }
}

/** A year, a month, a day, a moment with its offset, or a span of two of them. */
function isDate(text: string): boolean {
  const day = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?)?)?$/u;
  const [from = '', ...to] = text.split('/');
  const days = [from, ...to];
  return (
    days.length <= 2 && days.every((each) => day.test(each) && !Number.isNaN(Date.parse(each)))
  );
}

function noteId(node: Node, where: string, check: Check): void {
  const { '@id': id, name } = node;
  if (typeof id !== 'string' || !id.startsWith('http')) {
    check.report(`${where} has an @id that is no whole address: ${String(id)}`);
    return;
  }
  const types = typesOf(node);
  const told = check.told.get(id) ?? {
    types: new Set(),
    names: new Set(),
    page: check.page,
    isDefined: false,
  };
  check.told.set(id, told);
  for (const type of types) told.types.add(type);
  if (typeof name === 'string') told.names.add(name);
  if (types.length > 0 && withoutFragment(id) === check.page) told.isDefined = true;
}

/** An id is defined on the page it begins with, and means one thing wherever it stands. */
function faultsOfIds(told: ReadonlyMap<string, Told>): string[] {
  return [...told].flatMap(([id, { types, names, page, isDefined }]) => [
    ...(isDefined ? [] : [`${page}: no page defines ${id}`]),
    ...(isOneType([...types]) ? [] : [`${page}: ${id} is at once ${[...types].join(' and ')}`]),
    ...(names.size > 1 ? [`${page}: ${id} is called ${[...names].join(' and ')}`] : []),
  ]);
}

/** Whether of any two types one is the other or narrower. */
function isOneType(types: readonly string[]): boolean {
  return types.every((one) =>
    types.every((other) => vocabulary.isA(one, other) || vocabulary.isA(other, one)),
  );
}

function isRole(types: readonly string[]): boolean {
  return types.some((type) => vocabulary.isA(type, 'Role'));
}

function typesOf({ '@type': type }: Node): string[] {
  return [type].flat().filter((each) => typeof each === 'string');
}

function isOfSite(address: string, { home }: Check): boolean {
  return address.startsWith(home);
}

function withoutFragment(address: string): string {
  return address.replace(/#.*$/u, '');
}
