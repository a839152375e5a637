import type { Page, Request } from '@playwright/test';

/** Everything a page did that it must not do, collected while a test runs. */
export class PageWatch {
  readonly faults: string[] = [];
  /** Every request, as an address; `data:` and `blob:` apart. */
  readonly requests: string[] = [];
  private readonly origin: string;

  constructor(page: Page, origin: string) {
    this.origin = origin;
    page.on('pageerror', (error) =>
      this.faults.push(`page error: ${error.stack ?? error.message}`),
    );
    page.on('console', (message) => {
      // A violation of the content security policy is told here too.
      if (message.type() === 'error') this.faults.push(`console: ${message.text()}`);
    });
    page.on('request', (request) => this.watchRequest(request));
    page.on('requestfailed', (request) => {
      // A page that is left cancels what it was still loading.
      const reason = request.failure()?.errorText ?? '';
      if (reason !== 'net::ERR_ABORTED')
        this.faults.push(`request failed: ${request.url()} ${reason}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400)
        this.faults.push(`response ${response.status()}: ${response.url()}`);
    });
  }

  private watchRequest(request: Request): void {
    const address = request.url();
    if (/^(data|blob):/.test(address)) return;
    this.requests.push(address);
    if (!address.startsWith(this.origin)) this.faults.push(`request to another origin: ${address}`);
  }
}
