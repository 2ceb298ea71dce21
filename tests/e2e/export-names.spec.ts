import { join, win32 } from 'node:path'
import { hostileNames } from '../support/hostile-names.ts'
import { expect, test } from './support/app-fixture.ts'
import { openPractice } from './tasks/set-up.ts'

interface Asked {
  readonly defaultPath: string
  readonly properties: readonly string[]
}

test('P34: whatever name a window proposes, a person is asked, in her own folder, and before anything is overwritten', async ({ launch }) => {
  const app = await launch()
  const page = await app.firstWindow()
  await openPractice(page)
  const documents = await app.evaluate(({ app: own, dialog }) => {
    const here = globalThis as unknown as { asked: object[] }
    here.asked = []
    dialog.showSaveDialog = (...args: readonly object[]) => {
      here.asked.push(args.at(-1) ?? {})
      return Promise.resolve({ canceled: true, filePath: '' })
    }
    return own.getPath('documents')
  })
  const codes = await page.evaluate(async (names) => {
    const { register } = globalThis as unknown as { register: { invoke: (route: string, input: unknown) => Promise<{ ok: boolean; error?: { code: string; reason?: string } }> } }
    const answers = []
    for (const suggestedName of names) answers.push(await register.invoke('exports.releaseFile', { releaseId: '01890000-0000-7000-8000-000000000000', kind: 'csv', suggestedName }))
    return answers.map(({ error }) => error?.reason ?? error?.code)
  }, hostileNames)
  const asked = await app.evaluate(() => (globalThis as unknown as { asked: Asked[] }).asked)
  expect(new Set(codes)).toEqual(new Set(['invalid-input', 'no-file-chosen']))
  expect(codes.filter((code) => code === 'no-file-chosen')).toHaveLength(asked.length)
  expect(asked.length).toBeGreaterThan(5)
  for (const { defaultPath, properties } of asked) {
    expect(defaultPath).toBe(join(documents, win32.basename(defaultPath)))
    expect(defaultPath).toMatch(/[/\\][^./\\-][^/\\]*\.csv$/u)
    expect(properties).toContain('showOverwriteConfirmation')
  }
})
