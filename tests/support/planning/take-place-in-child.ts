import { createInterface } from 'node:readline'
import { AppError } from '#shared/contract/errors.ts'
import { localToday } from '#shared/domain/local-today.ts'
import { callHandler } from '../../../src/main/store/call-handler.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import { openRegister } from '../../../src/main/store/open-register.ts'
import { testPassphrase } from '../register-setup.ts'

// node take-place-in-child.ts FOLDER: one of two programs on the same register. For every line {groupId, carerId, at} on stdin
// it asks for a place when the clock shows `at`, and answers with what it got.

const open = await openRegister(process.argv[2] ?? '', testPassphrase, systemClock)

interface Order {
  readonly groupId: string
  readonly carerId: string
  /** Milliseconds since 1970. */
  readonly at: number
}

async function take({ groupId, carerId, at }: Order): Promise<unknown> {
  // Both programs wait awake, so that neither is ahead by the time it takes to be woken.
  while (Date.now() < at);
  try {
    const input = { groupId, carerId, statusCode: 'enrolled', appliedOn: localToday(new Date()) }
    return { got: await callHandler(open, 'participants.add', input, undefined, systemClock), ms: Date.now() - at }
  } catch (error) {
    if (error instanceof AppError) return { error: error.code }
    throw error
  }
}

process.stdout.write('ready\n')
for await (const line of createInterface({ input: process.stdin })) process.stdout.write(`${JSON.stringify(await take(JSON.parse(line) as Order))}\n`)
open.close()
