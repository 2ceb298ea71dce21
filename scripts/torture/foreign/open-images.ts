import { callHandler } from '../../../src/main/store/call-handler.ts'
import { systemClock } from '../../../src/main/store/clock.ts'
import { asAppError } from '../../../src/main/store/database/sqlite-error.ts'
import type { OpenRegister } from '../../../src/main/store/open-vault.ts'
import { isWhole, readEverything } from '../read-everything.ts'
import { openSynthetic } from '../synthetic-register.ts'

// node open-images.ts KEYS: told a folder it opens the register there as the app does, reads everything and looks as the first screens do.

export interface ImageAnswer {
  /** The code of the refusal to open; undefined where it opened. */
  readonly refused?: string
  /** The code with which reading what had opened was refused; `not-whole` where SQLite says so; undefined where everything could be read. */
  readonly detected?: string
}

const [keys = ''] = process.argv.slice(2)

/** The code, or what was not made a code of. */
function said(error: unknown): string {
  const { code, cause } = asAppError(error)
  return code === 'unexpected' ? `unexpected ${cause instanceof Error ? `${'code' in cause ? String(cause.code) : ''} ${cause.message}` : ''}` : code
}

async function read(open: OpenRegister): Promise<ImageAnswer> {
  try {
    if (!isWhole(open)) return { detected: 'not-whole' }
    readEverything(open, Number.MAX_SAFE_INTEGER)
    await callHandler(open, 'carers.list', { offset: 0, limit: 50 }, undefined, systemClock)
    await callHandler(open, 'contacts.today', {}, undefined, systemClock)
    return {}
  } catch (error) {
    return { detected: said(error) }
  } finally {
    open.close()
  }
}

async function look(folder: string): Promise<ImageAnswer> {
  let open: OpenRegister
  try {
    open = await openSynthetic(folder, keys)
  } catch (error) {
    return { refused: said(error) }
  }
  return read(open)
}

process.on('message', (folder: string) => void look(folder).then((answer) => process.send?.(answer)))
