import { join } from 'node:path';
import { ArnFormat, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import type { IGrantable, IPrincipal } from 'aws-cdk-lib/aws-iam';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Alias } from 'aws-cdk-lib/aws-lambda';
import { Architecture, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogLevel, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { checkContent } from '../lambda/content-check';
import { BUNDLING, bundleStorage, LOWERED, STORAGE } from './bundling';
import { TABLE_NAME } from './preference-table';

const ROOT = join(__dirname, '..');

/** Fixed names, so that the home region knows the endpoints of the other regions. */
const FUNCTION_NAME = 'back-spasm-coach';
const ALIAS_NAME = 'live';

/** Alexa waits 8 s. The rest is for the network and a cold start. */
const TIMEOUT = Duration.seconds(6);

/** Chosen by measurement: see docs/operations.md. */
const MEMORY_MIB = 1024;

/** The environment variables of the handler: see lambda/alexa/config.ts. */
type Environment = {
  readonly SKILL_ID?: string;
  readonly LOG: 'on' | 'off';
  readonly TABLE_NAME: string;
};

export interface SkillFunctionProps {
  /** The only skill that the handler answers. Without it, the handler does not check the skill. */
  readonly skillId?: string | undefined;
}

/**
 * The function that answers Alexa, behind the alias `live`. The alias, never the function itself, is
 * the skill's endpoint and has the permissions. A table can grant access to this construct as to a
 * function.
 */
export class SkillFunction extends Construct implements IGrantable {
  readonly alias: Alias;
  readonly logGroup: LogGroup;
  readonly grantPrincipal: IPrincipal;

  constructor(scope: Construct, id: string, { skillId }: SkillFunctionProps) {
    super(scope, id);

    // The bundled content is not checked again at run time.
    checkContent();

    this.logGroup = new LogGroup(this, 'Log', {
      logGroupName: `/aws/lambda/${FUNCTION_NAME}`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });

    // Our own role, because the managed one may write to every log of the account.
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: 'What the Back Spasm Coach function may do: write its own log and its traces',
    });
    this.logGroup.grantWrite(role);

    const environment: Environment = {
      LOG: 'on',
      TABLE_NAME,
      ...(skillId === undefined ? {} : { SKILL_ID: skillId }),
    };
    const skillFunction = new NodejsFunction(this, 'Function', {
      functionName: FUNCTION_NAME,
      description: 'Answers the Alexa skill Back Spasm Coach',
      entry: join(ROOT, 'lambda/index.ts'),
      handler: 'handler',
      projectRoot: ROOT,
      depsLockFilePath: join(ROOT, 'package-lock.json'),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: MEMORY_MIB,
      timeout: TIMEOUT,
      environment,
      role,
      logGroup: this.logGroup,
      tracing: Tracing.ACTIVE,
      currentVersionOptions: {
        // Earlier versions stay, so that the alias can be moved back within seconds.
        removalPolicy: RemovalPolicy.RETAIN,
      },
      bundling: {
        format: OutputFormat.CJS,
        ...BUNDLING,
        esbuildArgs: { '--supported:arrow': String(LOWERED.arrow) },
        sourceMap: true,
        // Everything is bundled, so that the tested code is the code that runs.
        externalModules: [STORAGE.external],
        commandHooks: {
          beforeBundling: () => [],
          beforeInstall: () => [],
          afterBundling: (_from, folder) => [bundleStorage(folder)],
        },
        logLevel: LogLevel.WARNING,
      },
    });
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'X-Ray has no resources: PutTraceSegments and PutTelemetryRecords only take "*".',
    });

    this.alias = skillFunction.addAlias(ALIAS_NAME, { description: 'The endpoint of the skill' });
    this.grantPrincipal = role;
  }
}

/** The ARN of the alias in any region of the account, deployed by this stack or by another. */
export const endpointArn = (scope: Construct, region: string): string =>
  Stack.of(scope).formatArn({
    service: 'lambda',
    region,
    resource: 'function',
    resourceName: `${FUNCTION_NAME}:${ALIAS_NAME}`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
