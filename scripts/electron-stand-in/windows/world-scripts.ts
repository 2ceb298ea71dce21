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

const inTopFrame = (parts: readonly unknown[]): string => `if (window.top === window) { (() => {\n${parts.map(String).join('\n')}\n})() }`

/**
 * The text that runs in every new document, one script per world. The page functions are real
 * modules of this program; their text is what V8 holds after the types were stripped.
 */
export function buildWorldScripts(preloadFile: string | undefined, extraArguments: readonly string[]): WorldScripts {
  const name = randomBytes(12).toString('hex')
  const preload = preloadFile === undefined ? '' : readFileSync(preloadFile, 'utf8')
  const facts = JSON.stringify(processFacts(extraArguments))
  const mainWorld = inTopFrame([createBridge, runMainWorld, `runMainWorld(createBridge('${name}-up', '${name}-down'))`])
  const isolatedWorld = inTopFrame([
    createBridge, createCodec, runIsolatedWorld,
    `runIsolatedWorld(createBridge('${name}-down', '${name}-up'), createCodec(), ${facts}, function (exports, require, module, process) {${preload}`,
    '})',
  ])
  return { mainWorld, isolatedWorld: `${isolatedWorld}\n//# sourceURL=${preloadFile ?? 'preload'}` }
}
