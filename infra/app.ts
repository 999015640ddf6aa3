import { App } from 'aws-cdk-lib';
import { addStacks } from './add-stacks';
import { ContextError } from './context';
import { PackageError } from './skill-package';

try {
  const app = new App();
  addStacks(app);
  app.synth();
} catch (error) {
  if (!(error instanceof ContextError || error instanceof PackageError)) {
    throw error;
  }
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
