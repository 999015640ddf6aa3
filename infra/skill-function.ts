import { join } from 'node:path';
import {
  ArnFormat,
  AssetHashType,
  DockerImage,
  Duration,
  RemovalPolicy,
  Stack,
  Validations,
} from 'aws-cdk-lib';
import type { IGrantable, IPrincipal } from 'aws-cdk-lib/aws-iam';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Alias } from 'aws-cdk-lib/aws-lambda';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { checkContent } from '../lambda/content-check';
import { bundleHandler } from './handler-bundle';
import { TABLE_NAME } from './preference-table';

const ROOT = join(__dirname, '..');

/** Fixed names, so that the home region's stack knows the endpoints of the other regions. */
const FUNCTION_NAME = 'back-spasm-coach';
const ALIAS_NAME = 'live';

/** Alexa waits 8 s; the rest is for the network and a cold start. */
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
  /** The only skill that the handler answers. While it is unknown, any skill that may invoke it. */
  readonly skillId?: string | undefined;
}

/**
 * The function that answers Alexa, behind the alias `live`. The alias, not the function, is the skill's endpoint
 * and has the permissions. A table can grant access to this construct as to a function.
 */
export class SkillFunction extends Construct implements IGrantable {
  readonly alias: Alias;
  readonly logGroup: LogGroup;
  readonly grantPrincipal: IPrincipal;

  constructor(scope: Construct, id: string, { skillId }: SkillFunctionProps) {
    super(scope, id);

    // The handler does not check its content again.
    checkContent();

    this.logGroup = new LogGroup(this, 'Log', {
      logGroupName: `/aws/lambda/${FUNCTION_NAME}`,
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });

    // Not the managed role, which may write to every log of the account.
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
    const skillFunction = new LambdaFunction(this, 'Function', {
      functionName: FUNCTION_NAME,
      description: 'Answers the Alexa skill Back Spasm Coach',
      code: handlerCode(),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: MEMORY_MIB,
      timeout: TIMEOUT,
      environment,
      role,
      logGroup: this.logGroup,
      tracing: Tracing.ACTIVE,
      currentVersionOptions: {
        // Earlier versions stay, so that the alias can be pointed back to one within seconds.
        removalPolicy: RemovalPolicy.RETAIN,
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

/** The bundled handler. Everything is bundled, so that what was tested is what runs. */
const handlerCode = (): Code =>
  Code.fromAsset(join(ROOT, 'lambda'), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      local: {
        tryBundle(folder) {
          bundleHandler(folder);
          return true;
        },
      },
      // The CDK requires one. It is not used: tryBundle never returns false.
      image: DockerImage.fromRegistry('public.ecr.aws/docker/library/node:24'),
    },
  });

/** The ARN of the alias in any region of the account, whichever stack deploys it. */
export const endpointArn = (scope: Construct, region: string): string =>
  Stack.of(scope).formatArn({
    service: 'lambda',
    region,
    resource: 'function',
    resourceName: `${FUNCTION_NAME}:${ALIAS_NAME}`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
