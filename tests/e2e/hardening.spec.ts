import { resolve } from 'node:path'
import { expect, test } from './support/app-fixture.ts'
import { host } from './support/launch.ts'
import { everyOpenScreen } from './tasks/every-screen.ts'

// What security.md §7 asks, read from the built application while it runs. The handlers that a session was
// given can be read back on the stand-in only; Electron hides them, so there the page's own tries decide.

/** The stand-in's session, with what it was told. */
interface ReadableSession {
  readonly _recorded: Readonly<Record<string, (...args: unknown[]) => unknown>>
  readonly _requests: { readonly isCancelled: (details: { readonly url: string }) => Promise<boolean> }
  readonly spellCheckerEnabled: boolean
}

const sessions = ['', 'anhorigparmen'] as const
const copying = 'clipboard-sanitized-write'
const permissions = [
  copying, 'clipboard-read', 'deprecated-sync-clipboard-read', 'accessibility-events', 'ar', 'automatic-fullscreen', 'background-fetch', 'background-sync', 'camera-pan-tilt-zoom',
  'captured-surface-control', 'display-capture', 'fileSystem', 'fullscreen', 'geolocation', 'hand-tracking', 'hid', 'idle-detection', 'keyboardLock', 'local-network-access',
  'media', 'mediaKeySystem', 'midi', 'midiSysex', 'nfc', 'notifications', 'openExternal', 'payment-handler', 'periodic-background-sync', 'persistent-storage', 'pointerLock', 'protected-media-identifier',
  'screen-wake-lock', 'serial', 'smart-card', 'speaker-selection', 'storage-access', 'system-wake-lock', 'top-level-storage-access', 'unknown', 'usb', 'vr', 'web-app-installation', 'window-management',
] as const

test('the window is sandboxed, isolated and bare of everything it does not need', async ({ launch }) => {
  const app = await launch()
  await app.firstWindow()
  const [preferences, windows] = await app.evaluate(({ BrowserWindow }) => [BrowserWindow.getAllWindows().map((window) => (window.webContents as unknown as { getLastWebPreferences: () => object }).getLastWebPreferences())[0], BrowserWindow.getAllWindows().length] as const)
  expect(windows).toBe(1)
  expect(preferences).toMatchObject({
    sandbox: true, contextIsolation: true, webSecurity: true,
    nodeIntegration: false, nodeIntegrationInWorker: false, nodeIntegrationInSubFrames: false,
    allowRunningInsecureContent: false, experimentalFeatures: false, webviewTag: false, plugins: false, navigateOnDragDrop: false, spellcheck: false,
    partition: 'anhorigparmen',
  })
  expect(preferences).not.toHaveProperty('enableBlinkFeatures')
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getWebRTCIPHandlingPolicy()))).toEqual(['disable_non_proxied_udp'])
})

test('every permission but copying text, every device and every certificate is denied, in both sessions', async ({ launch }) => {
  test.skip(host.kind !== 'stand-in', 'Electron does not show the handlers it was given')
  const app = await launch()
  await app.firstWindow()
  const answers = await app.evaluate(({ session }, { names, asked }) => names.map((name) => {
    const { _recorded: told, spellCheckerEnabled } = (name === '' ? session.defaultSession : session.fromPartition(name)) as unknown as ReadableSession
    const answerOf = (handler: string, ...args: unknown[]) => {
      let answer: unknown = 'nothing'
      const returned = told[handler]?.(...args, (value: unknown) => { answer = value })
      return answer === 'nothing' ? returned : answer
    }
    return {
      requested: asked.filter((permission) => answerOf('setPermissionRequestHandler', {}, permission)),
      checked: asked.filter((permission) => answerOf('setPermissionCheckHandler', {}, permission)),
      devices: ['hid', 'serial', 'usb'].filter((deviceType) => answerOf('setDevicePermissionHandler', { deviceType })),
      usb: answerOf('setUSBProtectedClassesHandler', { protectedClasses: ['audio', 'hid'] }),
      bluetooth: answerOf('setBluetoothPairingHandler', {}),
      display: answerOf('setDisplayMediaRequestHandler', {}),
      certificate: answerOf('setCertificateVerifyProc', {}),
      spelling: spellCheckerEnabled,
      dictionaries: told['setSpellCheckerDictionaryDownloadURL'],
    }
  }), { names: sessions, asked: permissions })
  for (const answer of answers) {
    expect(answer).toEqual({
      requested: [copying], checked: [copying], devices: [], usb: ['audio', 'hid'], bluetooth: { confirmed: false }, display: null, certificate: -2,
      spelling: false, dictionaries: 'https://0.invalid/',
    })
  }
})

test('every address but our own is cancelled before it leaves, in both sessions', async ({ launch }) => {
  test.skip(host.kind !== 'stand-in', 'Electron does not show the handlers it was given')
  const app = await launch()
  await app.firstWindow()
  const addresses = [
    'https://example.org/', 'http://127.0.0.1:8080/', 'http://[::1]/', 'ws://localhost/', 'wss://example.org/', 'ftp://example.org/', 'file:///etc/passwd', 'data:text/html,x', 'blob:app://anhorigparmen/1',
    'chrome://version', 'chrome-extension://x/y', 'view-source:app://anhorigparmen/', 'javascript:0', 'app://anhorigparmen.example.org/', 'app://anhorigparmen@example.org/', 'app://other/', 'app:anhorigparmen', 'https://anhorigparmen/', '',
  ]
  const passed = await app.evaluate(async ({ session }, asked) => {
    const both = [session.defaultSession, session.fromPartition('anhorigparmen')] as unknown as readonly ReadableSession[]
    const through = both.map((one) => asked.map(async (url) => (await one._requests.isCancelled({ url }) ? [] : [url])))
    return Promise.all(through.map(async (answers) => (await Promise.all(answers)).flat()))
  }, [...addresses, 'app://anhorigparmen/index.html'])
  expect(passed).toEqual([['app://anhorigparmen/index.html'], ['app://anhorigparmen/index.html']])
})

test('the process tells Chromium to resolve nothing, reach nothing and fetch nothing on the side', async ({ launch }) => {
  const app = await launch()
  await app.firstWindow()
  const wanted = {
    'host-resolver-rules': 'MAP * ~NOTFOUND', 'proxy-server': '127.0.0.1:1', 'proxy-bypass-list': '<-loopback>', 'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
    'disable-background-networking': '', 'disable-component-update': '', 'disable-domain-reliability': '', 'disable-quic': '', 'disable-breakpad': '', 'no-pings': '', 'dns-prefetch-disable': '', 'disable-speech-api': '',
  }
  const found = await app.evaluate(({ app: own }, names) => names.map((name) => [name, own.commandLine.hasSwitch(name) ? own.commandLine.getSwitchValue(name) : undefined]), Object.keys(wanted))
  expect(Object.fromEntries(found)).toEqual(wanted)
})

test('a page goes nowhere and opens nothing, whatever it tries', async ({ launch }) => {
  const app = await launch()
  const page = await app.firstWindow()
  const home = page.url()
  await page.evaluate(() => { (globalThis as { mark?: number }).mark = 1 })
  const tries = ['https://example.org/', 'file:///etc/passwd', 'data:text/html,<h1>x</h1>', 'app://other/index.html', 'javascript:globalThis.mark=2']
  for (const address of tries) {
    await page.evaluate((to) => {
      const link = Object.assign(document.createElement('a'), { href: to, textContent: 'x' })
      document.body.append(link)
      link.click()
      link.target = '_blank'
      link.click()
      link.remove()
      const form = Object.assign(document.createElement('form'), { action: to, method: 'post' })
      document.body.append(form)
      form.submit()
      form.remove()
      globalThis.open(to, '_blank', 'noopener')
      const frame = document.createElement('iframe')
      frame.src = to
      document.body.append(frame)
      globalThis.location.assign(to)
    }, address)
    await page.waitForTimeout(150)
    expect(page.url(), address).toBe(home)
    expect(await page.evaluate(() => (globalThis as { mark?: number }).mark), `${address}: still the same page`).toBe(1)
  }
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  // What a click cannot bring about here: each event is answered with a refusal.
  const refused = await app.evaluate(({ BrowserWindow }, names) => {
    const [window] = BrowserWindow.getAllWindows()
    return names.filter((name) => {
      let isRefused = false
      window?.webContents.emit(name, { preventDefault: () => { isRefused = true }, url: 'https://example.org/' }, ...(name === 'select-bluetooth-device' ? [[], () => undefined] : []))
      return isRefused
    })
  }, ['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview', 'select-bluetooth-device'])
  expect(refused).toHaveLength(5)
})

test('pages come with the whole content policy, and from inside their own folder only', async ({ launch }) => {
  const app = await launch()
  const page = await app.firstWindow()
  const answer = await page.reload()
  const headers = await answer?.allHeaders() ?? {}
  expect(headers['content-security-policy']?.replace(/'nonce-[A-Za-z0-9+/]{22}=='/u, "'nonce'").split('; ')).toEqual([
    "default-src 'none'", "script-src 'self'", "style-src 'self' 'nonce'", "img-src 'self' data:", "font-src 'self'", "connect-src 'none'", "frame-src 'none'",
    "object-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'", 'trusted-types default',
  ])
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
  test.skip(host.kind !== 'stand-in', 'the handler of the scheme can be asked on the stand-in only')
  const paths = ['../../package.json', '..%2f..%2fpackage.json', '%2e%2e/%2e%2e/package.json', '..\\..\\package.json', '/etc/passwd', '//etc/passwd', '%00', '%', 'assets/', 'index.html%00.js', '../main/index.js', '../preload/index.cjs']
  const served = await app.evaluate(async ({ session }, asked) => {
    const { handlerOf } = (session.fromPartition('anhorigparmen') as unknown as { _protocol: { handlerOf: (scheme: string) => (request: { url: string }) => Promise<Response> } })._protocol
    const answers = await Promise.all(asked.map(async (path) => [path, (await handlerOf('app')({ url: `app://anhorigparmen/${path}` })).status] as const))
    return [...answers, ['other host', (await handlerOf('app')({ url: 'app://other/index.html' })).status] as const, ['own page', (await handlerOf('app')({ url: 'app://anhorigparmen/index.html' })).status] as const]
  }, paths)
  expect(served.filter(([, status]) => status !== 404)).toEqual([['own page', 200]])
})

test('text never becomes a script: markup, script addresses and compiled text are refused by the browser', async ({ launch }) => {
  const app = await launch()
  const page = await app.firstWindow()
  const ran = await page.evaluate(async () => {
    const here = globalThis as unknown as { taken?: string[] }
    here.taken = []
    const markup = '<img src=x onerror="globalThis.taken.push(1)"><svg onload="globalThis.taken.push(2)"></svg><script>globalThis.taken.push(3)</script>'
    const box = document.createElement('div')
    document.body.append(box)
    const inline = document.createElement('script')
    inline.append('globalThis.taken.push(4)')
    const tries: Readonly<Record<string, () => unknown>> = {
      innerHTML: () => { box.innerHTML = markup },
      outerHTML: () => { box.outerHTML = markup },
      insertAdjacentHTML: () => { box.insertAdjacentHTML('beforeend', markup) },
      write: () => { document.write(markup) },
      srcdoc: () => { document.createElement('iframe').srcdoc = markup },
      parser: () => new DOMParser().parseFromString(markup, 'text/html'),
      fragment: () => document.createRange().createContextualFragment(markup),
      scriptSrc: () => { document.createElement('script').src = 'https://example.org/x.js' },
      scriptText: () => { document.createElement('script').textContent = 'globalThis.taken.push(5)' },
      timer: () => setTimeout('globalThis.taken.push(6)' as unknown as () => void),
      attribute: () => { box.setAttribute('onclick', 'globalThis.taken.push(7)') },
      policy: () => (globalThis as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => unknown } }).trustedTypes.createPolicy('other', {}),
    }
    const allowed = Object.entries(tries).flatMap(([name, attempt]) => {
      try {
        attempt()
        return [name]
      } catch {
        return []
      }
    })
    document.body.append(inline)
    box.click()
    await new Promise((settle) => { setTimeout(settle, 300) })
    box.remove()
    return { allowed, ran: here.taken }
  })
  expect(ran).toEqual({ allowed: [], ran: [] })
})

test('every screen and dialog is drawn without breaking the content policy once', async ({ launch }) => {
  test.setTimeout(240_000)
  const app = await launch()
  const page = await app.firstWindow()
  await page.addInitScript(() => {
    const here = globalThis as unknown as { broken: string[] }
    here.broken = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, sample, sourceFile }) => { here.broken.push(`${effectiveDirective} ${sourceFile} ${sample}`) })
  })
  await page.reload()
  await everyOpenScreen(page, () => Promise.resolve())
  expect(await page.evaluate(() => (globalThis as unknown as { broken: string[] }).broken)).toEqual([])
})

test('a page that floods the gate is told to wait, an enormous message is refused, and the app goes on', async ({ launch }) => {
  const app = await launch()
  const page = await app.firstWindow()
  const outcome = await page.evaluate(async () => {
    const { register } = globalThis as unknown as { register: { invoke: (route: string, input: unknown) => Promise<{ ok: boolean; error?: { code: string } }> } }
    const codes = async (count: number) => {
      const answers = await Promise.all(Array.from({ length: count }, () => register.invoke('vault.status', {})))
      return Object.fromEntries([...Map.groupBy(answers, (answer) => answer.error?.code ?? 'ok')].map(([code, all]) => [code, all.length]))
    }
    const large = await register.invoke('vault.unlock', { register: 'real', passphrase: 'x'.repeat(2 * 1024 * 1024) })
    const flooded = await codes(2000)
    await new Promise((settle) => { setTimeout(settle, 1000) })
    return { large: large.error?.code, flooded, after: await codes(50), polluted: ({} as { admin?: unknown }).admin }
  })
  expect(outcome.large).toBe('too-large')
  expect(outcome.flooded['busy']).toBeGreaterThan(0)
  expect(outcome.flooded['ok']).toBeGreaterThanOrEqual(590)
  expect(outcome.after).toEqual({ ok: 50 })
  expect(outcome.polluted).toBeUndefined()
  expect(await app.evaluate(() => ({} as { admin?: unknown }).admin)).toBeUndefined()
})

test('a foreign table is read by a utility process that knows nothing else', async ({ launch }) => {
  const app = await launch()
  await app.firstWindow()
  const entry = resolve(import.meta.dirname, '../../src/main/store/intake/entry.ts')
  const answers = await app.evaluate(async ({ utilityProcess }, { path, files }) => Promise.all(files.map((text) => new Promise((settle) => {
    const child = utilityProcess.fork(path, [], { stdio: 'ignore', env: {}, execArgv: ['--max-old-space-size=512'] })
    child.once('message', (answer) => {
      settle(answer)
      child.kill()
    })
    child.postMessage(new TextEncoder().encode(text))
  }))), { path: entry, files: ['Namn;Ort\nÅsa;Malmö', 'a;"b'] })
  expect(answers).toEqual([{ ok: true, format: 'csv', sheets: [{ name: '', rows: [['Namn', 'Ort'], ['Åsa', 'Malmö']] }] }, { ok: false, code: 'damaged' }])
})
