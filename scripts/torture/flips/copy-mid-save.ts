import { copyFileSync, cpSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { SyntheticRegister } from '../synthetic-register.ts'

/**
 * Changes on many pages, none of which may ever be seen: they were never committed. No index and no
 * length changes with them, so that only the journal can tell that half of them stand in the file.
 */
const halfDone = "UPDATE notes SET text = replace(text, 'samtal', 'halvtt')"

/**
 * Leaves in `at` what a dead process leaves in the middle of a large save: a register some of whose
 * pages are new already, and the hot journal that holds the old ones.
 */
export async function copyMidSave(register: SyntheticRegister, at: string): Promise<void> {
  cpSync(register.folder, at, { recursive: true })
  const files = ['register.db', 'register.db-journal']
  const open = await register.open(at)
  const { sqlite } = open.register
  try {
    // Without room to keep them, changed pages go to the file before the commit.
    sqlite.pragma('cache_size=8')
    sqlite.exec(`BEGIN IMMEDIATE; ${halfDone}`)
    for (const name of files) copyFileSync(join(at, name), join(at, `${name}.mid`))
    sqlite.exec('ROLLBACK')
  } finally {
    open.close()
  }
  for (const name of files) cpSync(join(at, `${name}.mid`), join(at, name))
  if (statSync(join(at, 'register.db-journal')).size === 0) throw new Error('the journal is not hot: nothing would be tested')
}
