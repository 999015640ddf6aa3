import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { interactionModel } from '../interaction-model/interaction-model';
import type { Region } from './context';
import { ALEXA_REGIONS } from './context';

const ROOT = join(__dirname, '..');

/** A function that answers the skill, in one region. */
export interface Endpoint {
  readonly region: Region;
  readonly arn: string;
}

/** The skill package can't be written. The message is one line. */
export class PackageError extends Error {
  override readonly name = 'PackageError';
}

const Locale = z.looseObject({
  smallIconUri: z.string().optional(),
  largeIconUri: z.string().optional(),
});
const Manifest = z.looseObject({
  publishingInformation: z.looseObject({ locales: z.record(z.string(), Locale) }),
  apis: z.looseObject({ custom: z.looseObject({}) }),
  events: z.looseObject({}).optional(),
});
type Manifest = z.infer<typeof Manifest>;

/** The icons of the store, for every locale that names no icons. */
const ICONS = {
  smallIconUri: 'assets/images/icon-108.png',
  largeIconUri: 'assets/images/icon-512.png',
} as const;

/** The files and folders at the root of a package. */
const PARTS: ReadonlySet<string> = new Set(['skill.json', 'interactionModels', 'assets']);

/** The URI by which the manifest names a file of the package. */
const inPackage = (path: string): string => `file://${path}`;

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const readManifest = (): Manifest =>
  z.object({ manifest: Manifest }).parse(readJson('skill.json')).manifest;

/**
 * The endpoints in the manifest. The first one is the default; with several, each answers in its own Alexa region.
 * Events go to the same functions, when the skill subscribes to any.
 */
export function endpointOverrides(endpoints: readonly [Endpoint, ...Endpoint[]]) {
  const where = {
    endpoint: { uri: endpoints[0].arn },
    ...(endpoints.length === 1
      ? {}
      : {
          regions: Object.fromEntries(
            endpoints.map(({ region, arn }) => [ALEXA_REGIONS[region], { endpoint: { uri: arn } }]),
          ),
        }),
  };
  return {
    apis: { custom: where },
    ...(readManifest().events === undefined ? {} : { events: where }),
  };
}

/**
 * Writes the skill package: the manifest, an interaction model for every locale that the manifest
 * lists, and the files of `assets/`. `ask deploy` takes this folder, and CloudFormation takes it as a
 * zip file.
 *
 * @param directory is written again from scratch, and may contain only an earlier package
 * @param endpoints the endpoints to fill in. With null, the endpoint of skill.json stays
 * @returns the locales, in the manifest's order
 * @throws PackageError if a locale has no interaction model, a named file is missing, or the directory
 *   contains anything else
 */
export function writeSkillPackage(
  directory: string,
  endpoints: readonly [Endpoint, ...Endpoint[]] | null,
): string[] {
  const manifest = readManifest();
  const { locales } = manifest.publishingInformation;
  if (existsSync(directory) && !readdirSync(directory).every((name) => PARTS.has(name))) {
    throw new PackageError(`${directory} holds more than a skill package: name another folder`);
  }
  rmSync(directory, { recursive: true, force: true });
  const assets = join(ROOT, 'assets');
  if (existsSync(assets)) {
    cpSync(assets, join(directory, 'assets'), { recursive: true });
  }

  for (const locale of Object.keys(locales)) {
    writeJson(join(directory, `interactionModels/custom/${locale}.json`), modelFor(locale));
  }
  for (const listing of Object.values(locales)) {
    for (const icon of ['smallIconUri', 'largeIconUri'] as const) {
      if (existsSync(join(directory, ICONS[icon]))) {
        listing[icon] ??= inPackage(ICONS[icon]);
      }
      const path = listing[icon]?.match(/^file:\/\/(.+)/)?.[1];
      if (path !== undefined && !existsSync(join(directory, path))) {
        throw new PackageError(`skill.json names ${inPackage(path)}, but there is no ${path}`);
      }
    }
  }
  const filled = endpoints === null ? manifest : withEndpoints(manifest, endpoints);
  writeJson(join(directory, 'skill.json'), { manifest: filled });
  return Object.keys(locales);
}

function withEndpoints(manifest: Manifest, endpoints: readonly [Endpoint, ...Endpoint[]]) {
  const { apis, events } = endpointOverrides(endpoints);
  return {
    ...manifest,
    apis: { ...manifest.apis, custom: { ...manifest.apis.custom, ...apis.custom } },
    ...(events === undefined ? {} : { events: { ...manifest.events, ...events } }),
  };
}

function modelFor(locale: string): unknown {
  const [language = locale] = locale.split('-');
  const path = `interaction-model/${language}`;
  if (!existsSync(join(ROOT, path))) {
    throw new PackageError(`skill.json lists ${locale}, but there is no ${path}`);
  }
  return interactionModel(language);
}

function writeJson(path: string, data: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(data, null, 2)}\n`);
}
