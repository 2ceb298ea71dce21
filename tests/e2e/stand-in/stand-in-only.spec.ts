import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '../support/app-fixture.ts'
import { host } from '../support/launch.ts'
import { type FixtureGlobals, startFixture } from './fixture-app.ts'

// What only the stand-in promises. On Electron these say so and do not run.
test.skip(host.kind === 'electron', 'prövar ställföreträdaren, och den här körningen har Electron som värd')

/** Ids of the running processes whose command line names `word`. */
function processesNaming(word: string): string[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(word) && readlinkSync(`/proc/${pid}/exe`) !== ''
    } catch {
      return false
    }
  })
}

const profiles = () => readdirSync(tmpdir()).filter((name) => name.startsWith('stand-in-profile-'))

test('what does not exist here says so', async ({ launch }) => {
  const { app } = await startFixture(launch)
  const messages = await app.evaluate((electron) => {
    const attempt = (work: () => unknown) => {
      try {
        return typeof work()
      } catch (error) {
        return (error as Error).message
      }
    }
    const window = electron.BrowserWindow.getAllWindows()[0] as unknown as { setVibrancy: unknown; webContents: { debugger: unknown } }
    return [
      attempt(() => electron.Tray),
      attempt(() => (electron.dialog as unknown as { showCertificateTrustDialog: unknown }).showCertificateTrustDialog),
      attempt(() => window.setVibrancy),
      attempt(() => window.webContents.debugger),
      attempt(() => electron.app.on('gpu-info-update' as 'ready', () => undefined)),
      attempt(() => new electron.BrowserWindow({ webPreferences: { sandbox: false } })),
    ]
  })
  expect(messages).toEqual([
    'stand-in: electron.Tray does not exist here',
    'stand-in: dialog.showCertificateTrustDialog does not exist here',
    'stand-in: BrowserWindow.setVibrancy does not exist here',
    'stand-in: webContents.debugger does not exist here',
    "stand-in: app never emits 'gpu-info-update' here",
    'stand-in: only windows with sandbox and contextIsolation, without nodeIntegration and webviewTag, exist here',
  ])
})

test('accelerators answer to real keys, unless the page used the key itself', async ({ launch }) => {
  const { app, page } = await startFixture(launch)
  await page.getByLabel('Fält').focus()
  await page.keyboard.press('ControlOrMeta+n')
  await page.keyboard.press('ControlOrMeta+k')
  await expect.poll(() => app.evaluate(() => (globalThis as unknown as FixtureGlobals).clicks)).toEqual(['new fönster'])
  await page.evaluate(() => { addEventListener('keydown', (event) => { event.preventDefault() }) })
  await page.keyboard.press('ControlOrMeta+n')
  await page.waitForTimeout(200)
  expect(await app.evaluate(() => (globalThis as unknown as FixtureGlobals).clicks)).toEqual(['new fönster'])
})

test('dialogs are cancelled when nobody answers, and saved where STANDIN_SAVE_DIR says', async ({ launch, userData }) => {
  const { app } = await startFixture(launch, { STANDIN_SAVE_DIR: userData })
  const answers = await app.evaluate(async ({ dialog }) => [
    await dialog.showSaveDialog({ defaultPath: 'lista.pdf' }),
    await dialog.showOpenDialog({}),
    await dialog.showMessageBox({ message: 'Ta bort?', buttons: ['Ta bort', 'Avbryt'], cancelId: 1 }),
  ])
  expect(answers).toEqual([{ canceled: false, filePath: join(userData, 'lista.pdf') }, { canceled: true, filePaths: [] }, { response: 1, checkboxChecked: false }])
})

test('Chromium and its profile go when the process is killed', async ({ launch }) => {
  const before = new Set(profiles())
  const { app } = await startFixture(launch)
  const pid = app.process().pid ?? 0
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')
  const own = profiles().filter((name) => !before.has(name) && children.some((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes(name)))
  expect(own).toHaveLength(1)
  const [profile = ''] = own
  expect(processesNaming(profile).length).toBeGreaterThan(0)
  app.process().kill('SIGKILL')
  await expect.poll(() => processesNaming(profile)).toEqual([])
  await expect.poll(() => profiles().includes(profile)).toBe(false)
})
