import { createHash } from 'node:crypto';

/**
 * What the page may load, by edition. Scripts never run from markup or from text. Inline style *attributes* are
 * allowed because MapLibre and the interface place things by them; style elements are not.
 * MapLibre starts its worker from `data:` where the origin is opaque (a sandboxed frame, `file://`), ours from `blob:`.
 */
const common = {
  'style-src-attr': "'unsafe-inline'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

const normal = {
  'default-src': "'self'",
  'script-src': "'self'",
  'style-src': "'self'",
  'worker-src': "'self' blob: data:",
  'connect-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self' data:",
  ...common,
};

function asText(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}

/** The policy of the edition that is served as files: nothing but the page's own origin. */
export function policyOfFiles(): string {
  return asText(normal);
}

/** The policy of the one-file edition: exactly these inline scripts and styles, and nothing from anywhere. */
export function policyOfSingleFile(scripts: readonly string[], styles: readonly string[]): string {
  return asText({
    'default-src': "'none'",
    'script-src': scripts.map(hash).join(' '),
    'style-src': styles.map(hash).join(' '),
    'worker-src': 'blob: data:',
    'connect-src': 'data: blob:',
    'img-src': 'data: blob:',
    'font-src': 'data:',
    ...common,
  });
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** The policy as a `<meta>` element; it must stand before anything it is to govern. */
export function policyElement(policy: string): string {
  return `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
}
