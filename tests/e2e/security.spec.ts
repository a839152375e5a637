import { expect, test, type Page } from '@playwright/test';
import { AtlasDriver } from './atlas-driver';
import { atlasAddress } from './atlas-test';

// These tests provoke refusals, which the watched fixture would report.

test('the content security policy refuses inline scripts, text run as code and other origins', async ({
  page,
}) => {
  await new AtlasDriver(page, atlasAddress()).open();
  await test.step('an inline script', () => refusesInlineScript(page));
  await test.step('text run as code', () => refusesTextAsCode(page));
  await test.step('another origin', () => refusesOtherOrigin(page));
});

/** What the policy refuses next; to be asked before the deed. */
function nextRefusal(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const told = (event: SecurityPolicyViolationEvent): void =>
          resolve(event.effectiveDirective);
        document.addEventListener('securitypolicyviolation', told, { once: true });
      }),
  );
}

async function refusesInlineScript(page: Page): Promise<void> {
  const refused = nextRefusal(page);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "probed"';
    document.head.append(script);
  });
  expect(await refused).toMatch(/^script-src/);
  await expect(page).not.toHaveTitle('probed');
}

async function refusesTextAsCode(page: Page): Promise<void> {
  // From a timer of the page: code that the debugger runs is exempt from the policy.
  const said = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        setTimeout(() => {
          try {
            resolve(String(Reflect.construct(Function, ['return "ran"'])));
          } catch (error) {
            resolve((error as Error).name);
          }
        });
      }),
  );
  expect(said).toBe('EvalError');
}

async function refusesOtherOrigin(page: Page): Promise<void> {
  const refused = nextRefusal(page);
  await page.evaluate(() => {
    // A name that no resolver knows: nothing would be contacted even without the policy.
    fetch('https://elsewhere.invalid/').catch(() => undefined);
  });
  expect(await refused).toBe('connect-src');
}
