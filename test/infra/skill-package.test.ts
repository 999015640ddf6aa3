import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Endpoint } from '../../infra/skill-package';
import { PackageError, writeSkillPackage } from '../../infra/skill-package';
import { interactionModel } from '../../interaction-model/interaction-model';
import skill from '../../skill.json';
import { schemaErrors } from '../smapi-schema';

const model = interactionModel('en');

const arn = (region: string): string =>
  `arn:aws:lambda:${region}:123456789012:function:back-spasm-coach:live`;
const home: Endpoint = { region: 'us-east-1', arn: arn('us-east-1') };
const europe: Endpoint = { region: 'eu-west-1', arn: arn('eu-west-1') };

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'skill-package-'));
const read = (...path: readonly string[]) => JSON.parse(readFileSync(join(...path), 'utf8'));
const locales = Object.keys(skill.manifest.publishingInformation.locales);

/** Runs the command line in a folder of its own. */
function runPackage(folder: string, ...options: readonly string[]) {
  const command = [resolve('node_modules/.bin/tsx'), resolve('infra/package.ts'), ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
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
    expect(manifest.events).toEqual({
      subscriptions: [{ eventName: 'SKILL_DISABLED' }],
      endpoint: { uri: home.arn },
      regions: { NA: { endpoint: { uri: home.arn } }, EU: { endpoint: { uri: europe.arn } } },
    });
    const { apis, events } = skill.manifest;
    expect({ ...manifest, apis, events }).toEqual(skill.manifest);
  });

  it('names no regions when there is only one', () => {
    const alone = newFolder();
    writeSkillPackage(alone, [europe]);
    const { apis, events } = read(alone, 'skill.json').manifest;
    expect(apis.custom).toEqual({ endpoint: { uri: europe.arn } });
    expect(events).toEqual({ ...skill.manifest.events, endpoint: { uri: europe.arn } });
  });

  it('replaces only an earlier package', () => {
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
  it('writes the package, and what "ask deploy" reads beside it, for what was deployed', () => {
    const folder = newFolder();
    const skillId = 'amzn1.ask.skill.11111111-2222-3333-4444-555555555555';
    mkdirSync(join(folder, 'dist'));
    const outputs = {
      'BackSpasmCoach-us-east-1': { EndpointArn: home.arn, SkillId: skillId },
      'BackSpasmCoach-eu-west-1': { EndpointArn: europe.arn, SkillId: skillId },
    };
    writeFileSync(join(folder, 'dist/outputs.json'), JSON.stringify(outputs));
    const { status, stdout, stderr } = runPackage(folder);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`Endpoint, from dist/outputs.json: ${home.arn}, ${europe.arn}\n`);
    expect(read(folder, 'dist/skill-package/skill.json').manifest.apis.custom).toMatchObject({
      endpoint: { uri: home.arn },
      regions: { EU: { endpoint: { uri: europe.arn } } },
    });
    const { skillMetadata } = read(folder, 'dist/ask-resources.json').profiles.default;
    expect(skillMetadata.src).toBe('./skill-package');
    expect(read(folder, 'dist/.ask/ask-states.json').profiles.default).toEqual({ skillId });
  });

  it('says so when the endpoint is still the placeholder', () => {
    expect(runPackage(newFolder())).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(
        /placeholder of skill\.json\. Deploy first, or give --endpoint/,
      ),
    });
  });

  it.each([
    [['--endpoint', 'arn:aws:lambda:eu-central-1:123456789012:function:x'], /^--endpoint must be/],
    [['--nonsense'], /--nonsense/],
  ])('refuses %j in one line', (options, problem) => {
    const { status, stderr } = runPackage(newFolder(), ...options);
    expect(status).toBe(1);
    expect(stderr).toMatch(problem);
    expect(stderr.trim()).not.toContain('\n');
  });
});
