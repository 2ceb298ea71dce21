import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createBridge } from '../page/create-bridge.ts'
import { createCodec } from '../page/create-codec.ts'
import { runIsolatedWorld } from '../page/run-isolated-world.ts'
import { runMainWorld } from '../page/run-main-world.ts'

export interface WorldScripts {
  readonly mainWorld: string
  readonly isolatedWorld: string
}

const processFacts = (extraArguments: readonly string[]) => ({
  type: 'renderer', sandboxed: true, contextIsolated: true, isMainFrame: true, platform: process.platform, arch: process.arch,
  versions: { electron: process.versions['electron'], chrome: process.versions['chrome'], node: process.versions.node }, env: {}, argv: [process.argv[0], ...extraArguments],
})

/**
 * The text that runs in every new document, one script per world. The page functions are real
 * modules of this program; their text is what V8 holds after the types were stripped.
 */
export function buildWorldScripts(preloadFile: string | undefined, extraArguments: readonly string[]): WorldScripts {
  const name = randomBytes(12).toString('hex')
  const preload = preloadFile === undefined ? '' : readFileSync(preloadFile, 'utf8')
  const inTopFrame = (body: string) => `if (window.top === window) { (() => {\n${body}\n})() }`
  return {
    mainWorld: inTopFrame(`${createBridge}\n${runMainWorld}\nrunMainWorld(createBridge('${name}-up', '${name}-down'))`),
    isolatedWorld: `${inTopFrame(`${createBridge}\n${createCodec}\n${runIsolatedWorld}
runIsolatedWorld(createBridge('${name}-down', '${name}-up'), createCodec(), ${JSON.stringify(processFacts(extraArguments))}, function (exports, require, module, process) {${preload}\n})`)}
//# sourceURL=${preloadFile ?? 'preload'}`,
  }
}
