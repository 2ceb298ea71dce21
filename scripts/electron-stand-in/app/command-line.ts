import { runtime } from '../runtime.ts'
import { strictObject } from '../strict.ts'

const named = (name: string) => (one: string) => one === `--${name}` || one.startsWith(`--${name}=`)

/** `app.commandLine`: what Chromium will be started with, and what the application itself was given. */
export const commandLine = strictObject('app.commandLine', {
  appendSwitch(name: string, value?: string): void {
    runtime.switches.push(value ? `--${name}=${value}` : `--${name}`)
  },
  hasSwitch: (name: string): boolean => runtime.switches.some(named(name)),
  getSwitchValue: (name: string): string => runtime.switches.findLast(named(name))?.split('=').slice(1).join('=') ?? '',
  removeSwitch(name: string): void {
    const kept = runtime.switches.filter((one) => !named(name)(one))
    runtime.switches.splice(0, runtime.switches.length, ...kept)
  },
})
