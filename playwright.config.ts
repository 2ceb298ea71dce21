import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'tests/e2e',
  timeout: 120_000,
  expect: { timeout: 10_000 },
  workers: 2,
  // Every retry is reported as flaky; without one a busy machine's slow frame would fail a whole run.
  retries: 1,
  fullyParallel: true,
  reporter: [['list'], ['./tests/e2e/support/host-reporter.ts']],
  use: { trace: 'retain-on-failure' },
})
