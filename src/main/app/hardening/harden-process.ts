import { app } from 'electron'
import { keepMemoryOutOfCoreFiles } from './keep-memory-out-of-core-files.ts'
import { refusedArgument } from './refused-argument.ts'

/**
 * What Chromium is told before it starts. Nothing of ours ever asks for a name or an address, so no name resolves,
 * no address is reached except through a proxy that is not there, and nothing is fetched on the side.
 */
const switches: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['proxy-server', '127.0.0.1:1'],
  ['proxy-bypass-list', '<-loopback>'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-quic'],
  ['disable-speech-api'],
  ['dns-prefetch-disable'],
  ['no-pings'],
  ['disable-breakpad'],
]

/**
 * Closes the process before anything of Chromium starts. False, and nothing more may happen, when a release was
 * started with a switch that would open it again.
 */
export function hardenProcess(): boolean {
  const refused = app.isPackaged ? refusedArgument(process.argv.slice(1)) : undefined
  if (refused !== undefined) {
    process.stderr.write(`Anhörigpärmen startar inte med växeln ${refused}.\n`)
    return false
  }
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value)
  app.enableSandbox()
  keepMemoryOutOfCoreFiles()
  return true
}
