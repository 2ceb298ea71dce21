import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { tempFolder } from '../../support/temp-folder.ts'

test('who starts before installing is told what to do, in one line', async () => {
  await using folder = await tempFolder()
  const scripts = join(folder.path, 'scripts')
  mkdirSync(scripts)
  copyFileSync(resolve(import.meta.dirname, '../../../scripts/start.mjs'), join(scripts, 'start.mjs'))
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(scripts, 'start.mjs')], { encoding: 'utf8' })
  expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '', stderr: 'Programmets delar är inte installerade än. Kör npm ci först, sedan npm start.\n' })
})
