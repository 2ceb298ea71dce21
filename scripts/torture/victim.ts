import { spawn } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import type { Result } from '../../src/shared/contract/errors.ts'
import type { InputOf, RouteName } from '../../src/shared/contract/index.ts'
import { openHeadless } from '../rpc/open-headless.ts'

/** Which process of the app is ended: the one that holds the keys, or the one that talks to the user. */
export type VictimKind = 'store' | 'parent'

/** A running app that will be killed. What it has answered before it dies was promised. */
export interface Victim {
  readonly kind: VictimKind
  /** Undefined when it died before it answered. */
  ask<N extends RouteName>(route: N, input: InputOf<N>): Promise<Result<unknown> | undefined>
  /** SIGKILL; resolves when the process is gone and all that it had said has been heard. */
  kill(): Promise<void>
}

const rpc = resolve(import.meta.dirname, '../rpc.ts')
const answer = z.object({ id: z.int(), ok: z.boolean(), value: z.unknown().optional(), error: z.object({ code: z.string() }).loose().optional() })

/** The app in this process, its store in a child: the child dies. */
function storeVictim(folder: string): Victim {
  const app = openHeadless(folder)
  return {
    kind: 'store',
    async ask(route, input) {
      const result = await app.call(route, input)
      return !result.ok && result.error.code === 'store-stopped' ? undefined : result
    },
    async kill() {
      const pid = app.storePid()
      if (pid === undefined || (await app.vault.status()).state !== 'unlocked') return
      process.kill(pid, 'SIGKILL')
      while (app.vault.session() !== undefined) await new Promise((settle) => { setImmediate(settle) })
    },
  }
}

/** The rpc command as a child, its store as a grandchild: the child dies, the store must notice. */
function parentVictim(folder: string): Victim {
  const child = spawn(process.execPath, ['--no-warnings', rpc, '--dir', folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  const waiting = new Map<number, (result: Result<unknown> | undefined) => void>()
  const { promise: gone, resolve: setGone } = Promise.withResolvers<void>()
  let lastId = 0
  let dead = false
  // The pipe breaks under the last questions; that they stay unanswered is told by `ask`.
  child.stdin.on('error', () => undefined)
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => {
    const { id, ...result } = answer.parse(JSON.parse(line))
    waiting.get(id)?.(result as Result<unknown>)
    waiting.delete(id)
  })
  lines.once('close', () => {
    dead = true
    for (const settle of waiting.values()) settle(undefined)
    setGone()
  })
  return {
    kind: 'parent',
    ask: (route, input) => new Promise((settle) => {
      if (dead) return settle(undefined)
      lastId += 1
      waiting.set(lastId, settle)
      child.stdin.write(`${JSON.stringify({ id: lastId, route, input })}\n`)
    }),
    kill() {
      child.kill('SIGKILL')
      return gone
    },
  }
}

export const startVictim = (kind: VictimKind, folder: string): Victim => (kind === 'store' ? storeVictim(folder) : parentVictim(folder))

/** True when a rollback journal stands with something in it: the process died with a transaction under way. */
export function hasHotJournal(folder: string): boolean {
  const journal = resolve(folder, 'register.db-journal')
  return existsSync(journal) && statSync(journal).size > 0
}
