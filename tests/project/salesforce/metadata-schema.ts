import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseSync, type TsType, type TsTypeElement } from '@swc/core';
import { XMLParser } from 'fast-xml-parser';
import { SyntaxValidator } from 'fast-xml-validator';

const file = createRequire(import.meta.url)
  .resolve('@salesforce/types/metadata')
  .replace(/\.js$/, '.d.ts');

/** Finds what is wrong with a `-meta.xml`, by Salesforce's published types: each finding with its path in the file. */
export type MetadataCheck = (xml: string) => readonly string[];

type Node = Readonly<Record<string, unknown>>;
type Types = ReadonlyMap<string, TsType>;

/** An element that another may have. */
interface Element {
  readonly type: TsType;
  readonly isOptional: boolean;
}

/** Reads the types once, as the package writes them: type literals, unions of texts, lists and intersections. */
export function metadataCheck(): MetadataCheck {
  const types = publishedTypes();
  const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, ignoreDeclaration: true });
  return (xml) => {
    const broken = brokenIn(xml);
    if (broken !== null) return [broken];
    const [[name, content] = ['', null]] = Object.entries(parser.parse(xml) as Node);
    const root = types.get(name);
    return root ? check(types, root, content, name) : [`${name}: no such kind of metadata`];
  };
}

/** What is wrong with the XML itself; null where nothing is. The validator throws what it finds. */
function brokenIn(xml: string): string | null {
  try {
    SyntaxValidator.validate(xml);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : 'This is not XML.';
  }
}

function publishedTypes(): Types {
  const { body } = parseSync(readFileSync(file, 'utf8'), { syntax: 'typescript' });
  const types = new Map(
    body.flatMap((one) =>
      one.type === 'ExportDeclaration' && one.declaration.type === 'TsTypeAliasDeclaration'
        ? [[one.declaration.id.value, one.declaration.typeAnnotation] as const]
        : [],
    ),
  );
  if (types.size < 1000) throw new Error(`There are no types of Salesforce's metadata in ${file}.`);
  return types;
}

function check(types: Types, type: TsType, value: unknown, at: string): readonly string[] {
  switch (type.type) {
    case 'TsTypeReference': {
      const named = type.typeName.type === 'Identifier' ? types.get(type.typeName.value) : undefined;
      return named ? check(types, named, value, at) : [`${at}: of a type that is not published`];
    }
    case 'TsUnionType':
      return checkChoice(type.types, value, at);
    case 'TsKeywordType':
      return checkWord(type.kind, value, at);
    case 'TsTypeLiteral':
    case 'TsIntersectionType':
      return checkElements(types, elementsOf(types, type), value, at);
    default:
      throw new Error(`${at}: the published types have a ${type.type}, which this does not read.`);
  }
}

function checkChoice(choices: readonly TsType[], value: unknown, at: string): readonly string[] {
  const texts = choices.flatMap((one) =>
    one.type === 'TsLiteralType' && one.literal.type === 'StringLiteral' ? [one.literal.value] : [],
  );
  return texts.includes(String(value))
    ? []
    : [`${at}: ${String(value)} is none of ${texts.slice(0, 8).join(', ')}`];
}

function checkWord(kind: string, value: unknown, at: string): readonly string[] {
  const text = String(value);
  if (kind === 'boolean') return /^(true|false)$/.test(text) ? [] : [`${at}: ${text} is not true or false`];
  if (kind !== 'number') return [];
  return text.trim() !== '' && Number.isFinite(Number(text)) ? [] : [`${at}: ${text} is not a number`];
}

function elementsOf(types: Types, type: TsType): ReadonlyMap<string, Element> {
  if (type.type === 'TsIntersectionType')
    return new Map(type.types.flatMap((part) => [...elementsOf(types, part)]));
  if (type.type === 'TsTypeReference' && type.typeName.type === 'Identifier') {
    const named = types.get(type.typeName.value);
    return named ? elementsOf(types, named) : new Map();
  }
  return type.type === 'TsTypeLiteral' ? new Map(type.members.flatMap(elementIn)) : new Map();
}

function elementIn(member: TsTypeElement): readonly (readonly [string, Element])[] {
  if (member.type !== 'TsPropertySignature' || member.key.type !== 'Identifier' || !member.typeAnnotation)
    return [];
  const type = member.typeAnnotation.typeAnnotation;
  return [[member.key.value, { type, isOptional: member.optional }]];
}

function checkElements(
  types: Types,
  wanted: ReadonlyMap<string, Element>,
  value: unknown,
  at: string,
): readonly string[] {
  const children = value === '' ? {} : value;
  if (!isNode(children)) return [`${at}: text where elements belong`];
  const present = Object.entries(children).filter(([name]) => !name.startsWith('@_') && name !== '#text');
  const missing = [...wanted]
    .filter(([name, one]) => !one.isOptional && one.type.type !== 'TsArrayType' && !(name in children))
    .map(([name]) => `${at}: ${name} is missing`);
  const inside = present.flatMap(([name, content]) => {
    const element = wanted.get(name);
    const path = `${at}/${name}`;
    return element ? checkRepeated(types, element.type, content, path) : [`${path}: no such element`];
  });
  return [...missing, ...inside];
}

function checkRepeated(types: Types, type: TsType, content: unknown, at: string): readonly string[] {
  const list: readonly unknown[] = Array.isArray(content) ? content : [content];
  if (type.type === 'TsArrayType') return list.flatMap((one) => check(types, type.elemType, one, at));
  return list.length > 1 ? [`${at}: stands there ${list.length} times`] : check(types, type, content, at);
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
