import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ArnFormat, RemovalPolicy, SecretValue, Stack } from 'aws-cdk-lib';
import { CfnSkill } from 'aws-cdk-lib/alexa-ask';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';
import { Construct } from 'constructs';
import { ALEXA } from './alexa-permission';
import type { Registration } from './context';
import type { Endpoint } from './skill-package';
import { endpointOverrides, writeSkillPackage } from './skill-package';

export interface SkillRegistrationProps extends Registration {
  readonly endpoints: readonly [Endpoint, ...Endpoint[]];
}

/**
 * Creates the skill in a vendor's developer account, and updates it from the skill package. It changes
 * only the development stage, never the live one. Deleting the stack does not delete the skill.
 */
export class SkillRegistration extends Construct {
  readonly skill: CfnSkill;

  constructor(
    scope: Construct,
    id: string,
    { vendorId, secretName, endpoints }: SkillRegistrationProps,
  ) {
    super(scope, id);
    const asset = this.zippedPackage();

    // An inline policy, so that it is in force before the skill is created.
    const role = new Role(this, 'PackageReader', {
      assumedBy: new ServicePrincipal(ALEXA),
      description: 'Lets Alexa read the skill package',
      inlinePolicies: {
        ReadPackage: new PolicyDocument({
          statements: [
            new PolicyStatement({
              actions: ['s3:GetObject'],
              resources: [
                Stack.of(this).formatArn({
                  service: 's3',
                  region: '',
                  account: '',
                  resource: asset.s3BucketName,
                  resourceName: asset.s3ObjectKey,
                  arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
                }),
              ],
            }),
          ],
        }),
      },
    });

    this.skill = new CfnSkill(this, 'Skill', {
      vendorId,
      authenticationConfiguration: {
        clientId: secret(secretName, 'clientId'),
        clientSecret: secret(secretName, 'clientSecret'),
        refreshToken: secret(secretName, 'refreshToken'),
      },
      skillPackage: {
        s3Bucket: asset.s3BucketName,
        s3Key: asset.s3ObjectKey,
        s3BucketRole: role.roleArn,
        overrides: { manifest: endpointOverrides(endpoints) },
      },
    });
    this.skill.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
  }

  private zippedPackage(): Asset {
    const directory = mkdtempSync(join(tmpdir(), 'skill-package-'));
    try {
      // The endpoints are known only when it is deployed: the overrides fill them in.
      writeSkillPackage(directory, null);
      return new Asset(this, 'Package', { path: directory });
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  }
}

/** A field of the secret, as a reference that CloudFormation resolves. The template never holds its value. */
const secret = (name: string, jsonField: string): string =>
  SecretValue.secretsManager(name, { jsonField }).unsafeUnwrap();
