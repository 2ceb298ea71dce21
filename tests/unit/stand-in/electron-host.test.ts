import { accessSync, constants } from 'node:fs'
import { afterEach, expect, it, vi } from 'vitest'
import { findElectronHost } from '../../../scripts/electron-host.ts'

afterEach(() => { vi.unstubAllEnvs() })

it('gives the stand-in when it is asked for, as a program that can be run', () => {
  vi.stubEnv('ANHORIG_HOST', 'stand-in')
  const host = findElectronHost()
  expect(host.kind).toBe('stand-in')
  expect(host.line).toContain('ställföreträdaren')
  expect(() => { accessSync(host.executable, constants.X_OK) }).not.toThrow()
})

it('refuses a host it does not know', () => {
  vi.stubEnv('ANHORIG_HOST', 'chrome')
  expect(() => findElectronHost()).toThrow('ANHORIG_HOST kan vara electron eller stand-in, inte chrome.')
})
