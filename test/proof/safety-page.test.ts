import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { content } from '../../lambda/session/content';
import { claimsAbout } from '../../proof/claims';
import type { Report } from '../../proof/prove';
import { keepPage, withFuzz, withReport } from '../../proof/safety-page';

const ROOT = join(__dirname, '..', '..');

const report: Report = {
  states: 1200,
  transitions: 34_000,
  claims: [{ name: 'Stop ends the session', checks: 1200 }],
  reached: 9,
  unreachable: [],
  broken: null,
  diagram: 'stateDiagram',
  seconds: 1,
};
const found = { turns: 1000, sessions: 70, withAdvice: 25, withCount: 30 };

const page = [
  'Before.',
  '<!-- claims:start -->',
  'old figures',
  '<!-- claims:end -->',
  'Between.',
  '<!-- diagram:start -->',
  '<!-- diagram:end -->',
  '<!-- fuzz:start -->',
  '<!-- fuzz:end -->',
  'After.',
].join('\n');

describe('The figures in docs/safety.md', () => {
  it('are those of the report, and nothing else on the page changes', () => {
    const written = withFuzz(withReport(page, report), found, 1);
    expect(written.split('\n')).toEqual([
      'Before.',
      '<!-- claims:start -->',
      '1,200 states and 34,000 turns.',
      '',
      '| claim                                                   |   checked |',
      '| ------------------------------------------------------- | --------: |',
      '| Stop ends the session                                   |     1,200 |',
      '| Every place, line, question, step and exercise comes up |         9 |',
      '<!-- claims:end -->',
      'Between.',
      '<!-- diagram:start -->',
      '```mermaid',
      'stateDiagram',
      '```',
      '<!-- diagram:end -->',
      '<!-- fuzz:start -->',
      'Seed 1: 1,000 requests in 70 sessions, advice heard in 25 turns and a count in 30. Every promise was kept.',
      '<!-- fuzz:end -->',
      'After.',
    ]);
    expect(withFuzz(withReport(written, report), found, 1)).toBe(written);
  });

  it('need their place on the page', () => {
    expect(() => withReport('No markers.', report)).toThrow(
      'docs/safety.md lacks <!-- claims:start --> … <!-- claims:end -->',
    );
  });

  describe('in a file', () => {
    let folder: string;
    let file: string;

    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'page-'));
      file = join(folder, 'safety.md');
      writeFileSync(file, page);
    });

    afterEach(() => rmSync(folder, { recursive: true }));

    const keep = (use: Parameters<typeof keepPage>[1], of = report) =>
      keepPage((text) => withReport(text, of), use, file);

    it('are written', () => {
      expect(keep('write')).toBe(true);
      expect(readFileSync(file, 'utf8')).toBe(withReport(page, report));
    });

    it('are compared: a page that was written is current, and is stale after any change', () => {
      keep('write');
      const written = readFileSync(file, 'utf8');
      expect(keep('check')).toBe(true);
      const changed: Partial<Report>[] = [
        { states: 1201 },
        { transitions: 34_001 },
        { reached: 10 },
        { claims: [{ name: 'Stop ends the session', checks: 1201 }] },
        { claims: [] },
        { diagram: 'other' },
      ];
      const unnoticed = changed.filter((change) => keep('check', { ...report, ...change }));
      expect(unnoticed).toEqual([]);
      expect(readFileSync(file, 'utf8')).toBe(written);
    });

    it('are left alone', () => {
      expect(keep('leave')).toBe(true);
      expect(readFileSync(file, 'utf8')).toBe(page);
    });
  });

  it('are compared by CI', () => {
    expect(readFileSync(join(ROOT, '.ci', 'run'), 'utf8')).toMatch(/^npm run prove -- --check$/m);
  });

  it('are there for every claim', () => {
    const text = readFileSync(join(ROOT, 'docs', 'safety.md'), 'utf8');
    const missing = claimsAbout(content).filter(({ name }) => !text.includes(`\n| ${name} `));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });
});
