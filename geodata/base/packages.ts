/** Source packages of the base geometry: pinned, checked against their published integrity, never installed. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Name and version of each package, with the `dist.integrity` its registry entry had when it was inspected. */
const PACKAGES = {
  '@geo-maps/countries-coastline-100m@0.6.0': 'sha512-2HfyZM+cq+6dquH8vm5cLB/o/j+kahHwTRE/1XWMm+G2h/wUJBjm2TB8+sCvOkrW6FfzsEn5CUrLQ91BGzkdVg==',
  '@geo-maps/earth-lakes-100m@0.6.0': 'sha512-L/eoOwpMEJJ9OvIrpKNQp/uObSo5LKbLsFPFOH6u3MbvZzVTiCt+lkHBO4T+i7g3To1PyjqlhmOrCx0k3ivFOw==',
  '@geo-maps/earth-rivers-10m@0.6.0': 'sha512-im+qMU6Dh/OpWDGpmOKfcQITiRsynIOB6BpsEAdCXkJtU9PnEZ3nBsFd2qbRlD5XTF0Q1ile/M5AOMYqwgPTcA==',
  'world-atlas@2.0.2': 'sha512-IXfV0qwlKXpckz1FhwXVwKRjiIhOnWttOskm5CtxMsjgE/MXAYRHWJqgXOpM8IkcPBoXnyTU5lFHcYa5ChG0LQ==',
} as const;
export type PackageSpec = keyof typeof PACKAGES;

/**
 * Downloads a package into `folder` and returns a reader of its files (path inside the package -> parsed JSON).
 * Throws where the archive is not the pinned one.
 */
export function fetchPackage(spec: PackageSpec, folder: string): (path: string) => unknown {
  const archive = execFileSync('npm', ['pack', '--silent', '--pack-destination', folder, spec], {
    encoding: 'utf8',
  }).trim();
  const bytes = readFileSync(join(folder, archive));
  const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  if (integrity !== PACKAGES[spec]) {
    throw new Error(`${spec}: expected integrity ${PACKAGES[spec]}, found ${integrity}`);
  }
  const target = join(folder, archive.replace(/\.tgz$/, ''));
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['xzf', join(folder, archive), '-C', target]);
  return (path) => JSON.parse(readFileSync(join(target, 'package', path), 'utf8')) as unknown;
}
