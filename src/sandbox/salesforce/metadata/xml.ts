import { XMLParser } from 'fast-xml-parser';
import { err, ok, type Result } from '../../../base/result.ts';
import { brokenXml, type BrokenXml } from './broken-xml.ts';

/** An element: texts and elements below it by their names, always lists. */
export type Element = Readonly<Record<string, readonly (string | Element)[]>>;

const parser = new XMLParser({
  ignoreAttributes: true,
  removeNSPrefix: true,
  parseTagValue: false,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

/** Parses XML; the root's name, and what is in it. */
export function parseXml(text: string): Result<{ readonly name: string; readonly root: Element }, BrokenXml> {
  const broken = brokenXml(text);
  if (broken) return err(broken);
  const parsed = parser.parse(text) as Element;
  const [name = ''] = Object.keys(parsed);
  return ok({ name, root: elementsIn(parsed, name)[0] ?? {} });
}

/** The elements of a name below another. */
export const elementsIn = (element: Element, name: string): readonly Element[] =>
  (element[name] ?? []).filter((one): one is Element => typeof one === 'object');

/** The texts of a name below an element. */
export const textsIn = (element: Element, name: string): readonly string[] =>
  (element[name] ?? []).filter((one) => typeof one === 'string');

/** The text of a name below an element; empty when it is not there. */
export const textIn = (element: Element, name: string): string => textsIn(element, name)[0] ?? '';

/** True when the element has one of this name, even an empty one. */
export const has = (element: Element, name: string): boolean => name in element;

/** Where a text stands first, for a problem to point at: lines and columns from 1. */
export function placeOf(text: string, wanted: string): { readonly line: number; readonly column: number } {
  const before = text.slice(0, Math.max(0, text.indexOf(wanted))).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Data as XML: lists repeat their element, null leaves it out. */
export function xmlOf(name: string, value: unknown): string {
  if (Array.isArray(value)) return (value as readonly unknown[]).map((one) => xmlOf(name, one)).join('');
  if (value === null || value === undefined) return '';
  if (typeof value === 'object')
    return `<${name}>${Object.entries(value)
      .map(([key, inner]) => xmlOf(key, inner))
      .join('')}</${name}>`;
  return `<${name}>${plainText(value).replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign)}</${name}>`;
}

const plainText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
