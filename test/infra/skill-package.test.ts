import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Endpoint } from '../../infra/skill-package';
import { PackageError, writeSkillPackage } from '../../infra/skill-package';
import model from '../../interaction-model/en.json';
import skill from '../../skill.json';
import { schemaErrors } from '../smapi-schema';

const arn = (region: string): string =>
  `arn:aws:lambda:${region}:123456789012:function:back-spasm-coach:live`;
const home: Endpoint = { region: 'us-east-1', arn: arn('us-east-1') };
const europe: Endpoint = { region: 'eu-west-1', arn: arn('eu-west-1') };

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'skill-package-'));
const read = (...path: readonly string[]) => JSON.parse(readFileSync(join(...path), 'utf8'));
const locales = Object.keys(skill.manifest.publishingInformation.locales);

/** A person at the command line, in a folder of their own unless they are told another. */
function runPackage(...options: readonly string[]) {
  const run = spawnSync(
    process.execPath,
    ['node_modules/.bin/tsx', 'infra/package.ts', ...options],
    {
      encoding: 'utf8',
    },
  );
  return { exit: run.status, out: run.stdout, problem: run.stderr };
}

describe('The skill package', () => {
  const folder = newFolder();
  writeSkillPackage(folder, [home, europe]);

  it('is laid out as Amazon reads it, with a model for every locale of the manifest', () => {
    expect(readdirSync(folder).sort()).toEqual(
      ['interactionModels', 'skill.json', ...(existsSync('assets') ? ['assets'] : [])].sort(),
    );
    const models = readdirSync(join(folder, 'interactionModels/custom'));
    expect(models.sort()).toEqual(locales.map((locale) => `${locale}.json`).sort());
  });

  it.each(locales)(
    'holds the English model for %s, valid by the Skill Management API',
    (locale) => {
      const packaged = read(folder, `interactionModels/custom/${locale}.json`);
      expect(packaged).toEqual(model);
      expect(schemaErrors('v1.skill.interactionModel.InteractionModelData', packaged)).toEqual([]);
    },
  );

  it('holds the manifest, valid by the Skill Management API, with the endpoints filled in', () => {
    const { manifest } = read(folder, 'skill.json');
    expect(schemaErrors('v1.skill.Manifest.SkillManifestEnvelope', { manifest })).toEqual([]);
    expect(manifest.apis.custom).toMatchObject({
      endpoint: { uri: home.arn },
      regions: { NA: { endpoint: { uri: home.arn } }, EU: { endpoint: { uri: europe.arn } } },
    });
    expect({ ...manifest, apis: skill.manifest.apis }).toEqual(skill.manifest);
  });

  it('names no regions when there is but one', () => {
    const alone = newFolder();
    writeSkillPackage(alone, [europe]);
    expect(read(alone, 'skill.json').manifest.apis.custom).toEqual({
      endpoint: { uri: europe.arn },
    });
  });

  it('replaces an earlier package, and nothing else', () => {
    writeFileSync(join(folder, 'interactionModels/custom/xx-XX.json'), '{}');
    writeSkillPackage(folder, null);
    expect(existsSync(join(folder, 'interactionModels/custom/xx-XX.json'))).toBe(false);

    const other = newFolder();
    writeFileSync(join(other, 'thesis.txt'), 'years of work');
    expect(() => writeSkillPackage(other, null)).toThrow(PackageError);
    expect(readdirSync(other)).toEqual(['thesis.txt']);
  });
});

describe('npm run package', () => {
  it('writes the package and what "ask deploy" reads beside it', () => {
    const parent = newFolder();
    const run = runPackage('--out', join(parent, 'package'), '--endpoint', home.arn);
    expect(run).toMatchObject({ exit: 0, problem: '' });
    expect(run.out).toContain(`Endpoint, from --endpoint: ${home.arn}`);
    expect(read(parent, 'package/skill.json').manifest.apis.custom.endpoint.uri).toBe(home.arn);
    expect(read(parent, 'ask-resources.json').profiles.default.skillMetadata.src).toBe('./package');
  });

  it.each([
    [['--endpoint', 'arn:aws:lambda:eu-central-1:123456789012:function:x'], /^--endpoint must be/],
    [['--nonsense'], /--nonsense/],
    [['--out', '.'], /^\. holds more than a skill package/],
  ])('refuses %j in one line', (options, problem) => {
    const run = runPackage(...options);
    expect(run.exit).toBe(1);
    expect(run.problem).toMatch(problem);
    expect(run.problem.trim()).not.toContain('\n');
  });
});
