import { expect, it } from 'vitest';
import { embedCode } from './embed-code';

it('escapes what would end the attribute', () => {
  expect(embedCode('https://example.org/#date=2018-04-04&select="x', 'A & B')).toContain(
    'src="https://example.org/#date=2018-04-04&amp;select=&quot;x" title="A &amp; B"',
  );
});
