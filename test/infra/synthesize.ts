import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import cdk from '../../cdk.json';
import { addStacks } from '../../infra/add-stacks';

/**
 * The app that `npx cdk synth` makes, with more context as `-c` would give it. It neither
 * bundles the handler nor checks the template against CloudFormation's rules: bundled-handler.test.ts runs
 * the command, which does both.
 */
export function appWith(context: Record<string, unknown> = {}): App {
  const app = new App({
    outdir: mkdtempSync(join(tmpdir(), 'cdk-out-')),
    builtinCloudFormationValidation: false,
    context: {
      ...cdk.context,
      'aws:cdk:bundling-stacks': [],
      ...context,
    },
  });
  addStacks(app);
  return app;
}

/** The templates of an app, by region. */
export function templatesOf(app: App): Map<string, Template> {
  return new Map(
    app
      .synth()
      .stacks.map(({ environment, template }) => [environment.region, Template.fromJSON(template)]),
  );
}

/** The template of the only region, or of the one that is named. */
export function templateOf(app: App, region = 'us-east-1'): Template {
  const template = templatesOf(app).get(region);
  if (template === undefined) {
    throw new Error(`no stack in ${region}`);
  }
  return template;
}
