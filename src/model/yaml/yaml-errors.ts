import type { ErrorCode, YAMLError } from 'yaml';
import { code } from '../wording.ts';

interface Wording {
  readonly what: string;
  readonly todo: string;
}

const quotes =
  'Text that holds ": " or " #", or starts with one of @ ` % & * ! { [ > | needs quotes around it.';

const wordings: Partial<Record<ErrorCode, Wording>> = {
  TAB_AS_INDENT: { what: 'a tab is used to indent', todo: 'Indent with spaces; two for each step.' },
  MULTIPLE_DOCS: {
    what: 'a second document starts here (`---`)',
    todo: 'Keep one document in a file: remove the line, or move what follows to a file of its own.',
  },
  BAD_INDENT: {
    what: 'this is indented differently from what it belongs to',
    todo: 'Start every key of one entry, and every entry of one list, in the same column.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    what: 'a second `: ` on this line, or a wrong indent, makes this unreadable',
    todo: `Check the indent of this line and the next. ${quotes}`,
  },
  MULTILINE_IMPLICIT_KEY: {
    what: 'this line has no `:` of its own, or is indented wrongly',
    todo: `Write "key: value" with a space after the colon. ${quotes}`,
  },
  MISSING_CHAR: {
    what: 'a closing quote or bracket, or a comma, is missing',
    todo: 'Close what was opened on this line or before it.',
  },
  BAD_DQ_ESCAPE: {
    what: 'a backslash in double quotes starts something that does not exist',
    todo: 'Use single quotes, or write two backslashes.',
  },
  BAD_SCALAR_START: { what: 'text may not start with this character', todo: 'Put the text in quotes.' },
  RESOURCE_EXHAUSTION: { what: 'the file is nested too deeply to be read', todo: 'Flatten it.' },
  BAD_DIRECTIVE: { what: 'a line that starts with % is not understood', todo: 'Remove it.' },
  TAG_RESOLVE_FAILED: { what: 'a tag (`!name`) stands here', todo: 'Remove it, and write the plain value.' },
  NON_STRING_KEY: { what: 'a key has to be text', todo: 'Write "key: value".' },
};

/** A parser's complaint in plain English, with what to do. */
export function wordedYamlError({ code: errorCode, message, pos }: YAMLError, text: string): Wording {
  const key = /^["']?([^:"'\n]+)/.exec(text.slice(pos[0], pos[0] + 80))?.[1];
  if (errorCode === 'DUPLICATE_KEY' && key !== undefined)
    return { what: `the key ${code(key)} stands twice in one entry`, todo: 'Keep one of the two.' };
  const known = wordings[errorCode];
  if (known) return known;
  const said = message.split('\n')[0] ?? '';
  return {
    what: `this is not YAML that can be read (${said})`,
    todo: `Check indents, colons and quotes around here. ${quotes}`,
  };
}
