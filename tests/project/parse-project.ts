import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { http } from '@hubspot/local-dev-lib/http';
import { parseProjectConfig } from '@hubspot/project-parsing-lib/projects';
import { translate } from '@hubspot/project-parsing-lib/translate';

/** A part of a project as HubSpot's own parser understands it. */
export interface ProjectPart {
  readonly uid: string;
  readonly type: string;
  readonly config: Readonly<Record<string, unknown>>;
}

/** What HubSpot's parser says of a project. */
export interface ParsedProject {
  readonly parts: readonly ProjectPart[];
  /** Everything it would refuse, or ignore without a word; empty for a good project. */
  readonly problems: readonly string[];
}

const schema = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`./schemas/${name}.json`, import.meta.url), 'utf8'));

/** By the parser's own names of the types. */
const SCHEMAS = {
  APPLICATION: schema('application'),
  CARD: schema('card'),
  APP_FUNCTION: schema('app-function'),
  SETTINGS: schema('settings'),
  PAGE: schema('page'),
};

/** Runs HubSpot's project parser offline: the one request it makes, for its schemas, is answered with ours. */
export async function parseProject(folder: string): Promise<ParsedProject> {
  const askHubSpot = http.get;
  Object.assign(http, { get: () => Promise.resolve({ data: SCHEMAS }) });
  try {
    const { srcDir, platformVersion } = parseProjectConfig(folder);
    const projectSourceDir = path.join(folder, srcDir);
    const parsed = await translate({ projectSourceDir, platformVersion, accountId: 1 });
    const { intermediateNodesIndexedByUid: nodes } = parsed.intermediateRepresentation;
    const parts = Object.values(nodes).map(({ uid, componentType, config }) => ({
      uid,
      type: componentType,
      config: config as Readonly<Record<string, unknown>>,
    }));
    return { parts, problems: [...ignored(parsed.skippedHsMetaFiles), ...missing(parts, projectSourceDir)] };
  } catch (error) {
    return { parts: [], problems: [String(error)] };
  } finally {
    Object.assign(http, { get: askHubSpot });
  }
}

/** The parser leaves out what lies in a wrong folder, and says nothing. */
const ignored = (files: readonly string[]): readonly string[] =>
  files.map((file) => `${file} lies where HubSpot does not look`);

/** The parser does not look whether an entry point is there. */
function missing(parts: readonly ProjectPart[], sourceFolder: string): readonly string[] {
  return parts.flatMap(({ uid, config }) => {
    const { entrypoint } = config;
    if (typeof entrypoint !== 'string' || existsSync(path.join(sourceFolder, entrypoint))) return [];
    return [`${uid} names ${entrypoint}, where there is no file`];
  });
}
