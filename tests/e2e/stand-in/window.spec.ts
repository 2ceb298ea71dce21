import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../support/app-fixture.ts'
import { type FixtureGlobals, type FixtureWindow, startFixture } from './fixture-app.ts'

test('the content security policy of the protocol handler holds', async ({ launch }) => {
  const { page } = await startFixture(launch)
  const ran = await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.injected = true'
    document.body.append(script)
    return 'injected' in window
  })
  expect(ran).toBe(false)
  expect(await page.evaluate(() => fetch('hello.txt').then((response) => response.text()))).toContain('hej')
})

test('addresses outside the application cannot be reached', async ({ launch }) => {
  const { page } = await startFixture(launch)
  const reached = await page.evaluate(() => Promise.all(['https://example.invalid/', 'hello.txt?/refused', 'missing.txt'].map((address) => fetch(address).then((response) => String(response.status), () => 'blocked'))))
  expect(reached).toEqual(['blocked', 'blocked', '404'])
})

test('new windows and navigations are the application’s to decide', async ({ launch }) => {
  const { app, page } = await startFixture(launch)
  const opened = await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://example.invalid/link'
    link.target = '_blank'
    document.body.append(link)
    link.click()
    return window.open('https://example.invalid/open')
  })
  expect(opened).toBeNull()
  await page.evaluate(() => { location.href = 'https://example.invalid/away' })
  await expect.poll(() => app.evaluate(() => (globalThis as unknown as FixtureGlobals).asked).then((asked) => asked.toSorted())).toEqual(['https://example.invalid/link', 'https://example.invalid/open'])
  await expect.poll(() => app.evaluate(() => (globalThis as unknown as FixtureGlobals).navigations)).toEqual(['https://example.invalid/away'])
  await expect(page.getByText('laddad')).toBeVisible()
  expect(app.windows()).toHaveLength(1)
})

test('menu items answer to a click from code, unless they are disabled', async ({ launch }) => {
  const { app, page } = await startFixture(launch)
  await page.getByLabel('Fält').focus()
  await app.evaluate(({ Menu }) => { Menu.getApplicationMenu()?.getMenuItemById('new')?.click() })
  await app.evaluate(({ Menu }) => { Menu.getApplicationMenu()?.getMenuItemById('off')?.click() })
  await expect.poll(() => app.evaluate(() => (globalThis as unknown as FixtureGlobals).clicks)).toEqual(['new fönster'])
})

test('the save dialog can be answered by the test, and the PDF is one', async ({ launch, userData }) => {
  const { app, page } = await startFixture(launch)
  const file = join(userData, 'ut.pdf')
  await app.evaluate(({ dialog }, filePath) => { dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath }) }, file)
  expect(await page.evaluate(() => (window as unknown as FixtureWindow).fixture.invoke('save-pdf'))).toBe(file)
  const pdf = await readFile(file)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  // A4 in points, whole numbers aside.
  expect(pdf.toString('latin1')).toMatch(/MediaBox\s*\[0 0 59[45]\.?\d* 84[12]/)
})

test('pages can be pictured and shown dark, enlarged and in print', async ({ launch }) => {
  const { app, page } = await startFixture(launch)
  const picture = await page.screenshot()
  expect(picture.subarray(1, 4).toString()).toBe('PNG')
  const size = await app.evaluate(async ({ BrowserWindow }) => (await BrowserWindow.getAllWindows()[0]?.capturePage())?.getSize())
  expect(size?.width).toBeGreaterThan(100)
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  expect(await page.evaluate(() => [matchMedia('print').matches, matchMedia('(prefers-color-scheme: dark)').matches])).toEqual([true, true])
  await page.emulateMedia({ media: null, colorScheme: null })
  await app.evaluate(({ nativeTheme }) => { nativeTheme.themeSource = 'dark' })
  await expect.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
  const before = await page.evaluate(() => innerWidth)
  await app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2) })
  await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThanOrEqual(Math.ceil(before / 2) + 1)
})

test('a reload gives the page and its preload anew', async ({ launch }) => {
  const { app, page } = await startFixture(launch)
  await page.evaluate(() => { Object.assign(window, { mark: 1 }) })
  await Promise.all([
    page.waitForEvent('load'),
    app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.webContents.reload() }),
  ])
  expect(await page.evaluate(() => 'mark' in window)).toBe(false)
  expect(await page.evaluate(() => (window as unknown as FixtureWindow).fixture.invoke('echo', 1))).toBe(1)
})

test('a page that objects to being closed stays until the application insists', async ({ launch }) => {
  const { app, page } = await startFixture(launch)
  await page.getByLabel('Fält').click()
  await page.evaluate(() => { addEventListener('beforeunload', (event) => { event.preventDefault() }) })
  await app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.close() })
  await page.waitForTimeout(300)
  expect(page.isClosed()).toBe(false)
  const closed = page.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows()[0]
    window?.webContents.on('will-prevent-unload', (event) => { event.preventDefault() })
    window?.close()
  })
  await closed
})

test('a second window can be opened and closed, and the last one ends the application', async ({ launch }) => {
  const { app, page: first } = await startFixture(launch)
  const [second] = await Promise.all([app.waitForEvent('window'), app.evaluate(() => { (globalThis as unknown as FixtureGlobals).openWindow() })])
  await second.getByText('laddad').waitFor()
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(2)
  const window = await app.browserWindow(second)
  await Promise.all([second.waitForEvent('close'), window.evaluate((one: Electron.BrowserWindow) => { one.close() })])
  expect(first.isClosed()).toBe(false)
  const ended = app.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.close() })
  await ended
})

test('a crashed page is told to the application', async ({ launch }) => {
  const { app } = await startFixture(launch)
  const reason = await app.evaluate(({ BrowserWindow }) => new Promise<string>((resolve) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    contents?.once('render-process-gone', (_event, details) => { resolve(details.reason) })
    contents?.forcefullyCrashRenderer()
  }))
  expect(['crashed', 'killed']).toContain(reason)
})

test('power events come from a test', async ({ launch }) => {
  const { app } = await startFixture(launch)
  const heard = await app.evaluate(({ powerMonitor }) => {
    const events: string[] = []
    powerMonitor.on('lock-screen', () => { events.push('lock-screen') })
    powerMonitor.emit('lock-screen')
    powerMonitor.getSystemIdleTime = () => 700
    return [...events, powerMonitor.getSystemIdleTime()]
  })
  expect(heard).toEqual(['lock-screen', 700])
})
