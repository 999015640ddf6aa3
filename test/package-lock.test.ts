import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const Lock = z.object({
  lockfileVersion: z.literal(3),
  packages: z.record(
    z.string(),
    z.object({
      version: z.optional(z.string()),
      integrity: z.optional(z.string()),
      resolved: z.optional(z.string()),
      link: z.optional(z.boolean()),
      /** Whether it comes inside another package, whose hash covers it. */
      inBundle: z.optional(z.boolean()),
    }),
  ),
});

const { packages } = Lock.parse(
  JSON.parse(readFileSync(join(__dirname, '..', 'package-lock.json'), 'utf8')),
);
const entries = Object.entries(packages);
/** What npm fetches: neither the project itself nor a link. */
const fetched = entries.filter(([path, { link }]) => path !== '' && link !== true);
const fetchedItself = fetched.filter(([, { inBundle }]) => inBundle !== true);

/** The path of the package that a package is in; '' for the project. */
const holderOf = (path: string): string => path.slice(0, path.lastIndexOf('/node_modules/'));

describe('The lock file', () => {
  it('holds packages', () => {
    expect(fetchedItself.length).toBeGreaterThan(700);
  });

  it('names an exact version of every package', () => {
    const inexact = fetched.filter(([, { version }]) => !/^\d+\.\d+\.\d+/.test(version ?? ''));
    expect(inexact.map(([path]) => path)).toEqual([]);
  });

  it('has a hash for every package, also for packages of other systems', () => {
    const unsure = fetchedItself.filter(
      ([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''),
    );
    expect(unsure.map(([path]) => path)).toEqual([]);
  });

  it('lacks a hash only for a package inside another one that has it', () => {
    const bundled = fetched.filter(([, { inBundle }]) => inBundle === true);
    const outside = bundled.filter(([path]) => {
      const holder = packages[holderOf(path)];
      return holder?.inBundle !== true && holder?.integrity === undefined;
    });
    expect(outside.map(([path]) => path)).toEqual([]);
  });

  it('names no address, so that each machine uses its own registry', () => {
    const addressed = entries.filter(([, { resolved }]) => resolved !== undefined);
    expect(addressed.map(([path]) => path)).toEqual([]);
  });
});
