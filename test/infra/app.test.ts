import { runBare } from './run-bare';

describe('The CDK app', () => {
  it('ends with one line about a context that cannot be used, and exit code 1', () => {
    const { status, stdout, stderr } = runBare(['node_modules/.bin/tsx', 'infra/app.ts'], {
      CDK_CONTEXT_JSON: JSON.stringify({ skillId: 'mine' }),
    });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^context "skillId" must .+; for example: -c skillId=amzn1\.\S+\n$/);
  });
});
