import { createInterface } from 'node:readline'
import { contract } from '#shared/contract/index.ts'
import { AppError } from '#shared/contract/errors.ts'
import { callHandler, type StoreRoute } from '../../src/main/store/call-handler.ts'
import { systemClock } from '../../src/main/store/clock.ts'
import { openRegister } from '../../src/main/store/open-register.ts'

// node store-in-child.ts FOLDER PASSPHRASE: answers each line of {route, input} with one line, as a store of its own.

export interface ChildAnswer {
  readonly ok: boolean
  readonly value?: unknown
  readonly code?: string
  readonly reason?: string
  /** When it was asked and when it answered, milliseconds since 1970. */
  readonly from: number
  readonly until: number
}

const clock = () => performance.timeOrigin + performance.now()
const [folder = '', passphrase = ''] = process.argv.slice(2)
const open = await openRegister(folder, passphrase, systemClock)

async function answer(line: string): Promise<ChildAnswer> {
  const { route, input } = JSON.parse(line) as { route: StoreRoute; input: unknown }
  const from = clock()
  try {
    const value = await callHandler(open, route, contract[route].input.parse(input), undefined, systemClock)
    return { ok: true, value, from, until: clock() }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { ok: false, code: error.code, ...(error.reason !== undefined && { reason: error.reason }), from, until: clock() }
  }
}

process.stdout.write('ready\n')
for await (const line of createInterface({ input: process.stdin })) process.stdout.write(`${JSON.stringify(await answer(line))}\n`)
open.close()
