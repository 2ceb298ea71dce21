import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { tempFolder } from '../../support/temp-folder.ts'

const crasher = resolve(import.meta.dirname, '../../support/abort-with-canary.ts')
const word = ['kanarie', 'fågel', 'i', 'minnet'].join('-')

/** Files that a crash left in the folder, and whether the word stands in one of them; undefined where this machine sends them elsewhere. */
async function crash(how: 'protected' | 'open', where: 'self' | 'child'): Promise<{ readonly files: number; readonly found: boolean } | undefined> {
  await using folder = await tempFolder()
  spawnSync('sh', ['-c', 'ulimit -c unlimited 2>/dev/null; exec "$0" --no-warnings "$@"', process.execPath, crasher, how, where], { cwd: folder.path, stdio: 'ignore' })
  const files = readdirSync(folder.path)
  const found = files.some((file) => readFileSync(join(folder.path, file)).includes(word))
  return files.length === 0 ? undefined : { files: files.length, found }
}

test('a crash leaves a file without the memory of the process, also when it was a process that it started', async () => {
  const open = await crash('open', 'self')
  if (process.platform !== 'linux' || open === undefined) {
    console.log('Not proven here: this machine writes no core file into the folder of the process, so there is none to look into.')
    return
  }
  expect(open, 'an unprotected crash gives the word away: the test can fail').toEqual({ files: 1, found: true })
  expect((await crash('protected', 'self'))?.found ?? false).toBe(false)
  expect((await crash('protected', 'child'))?.found ?? false).toBe(false)
})
