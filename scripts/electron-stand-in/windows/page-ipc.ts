import type { CdpSession } from '../chromium/cdp-pipe.ts'
import { ignoreFailure, log } from '../log.ts'
import { fromWebAddress } from '../network/scheme-addresses.ts'
import { createCodec } from '../page/create-codec.ts'
import type { HostMessage, PageMessage } from '../page/run-isolated-world.ts'
import { ipcMain } from '../processes/ipc-main.ts'
import type { PageShape, WindowShape } from '../shapes.ts'
import { Menu } from '../system/menu.ts'
import type { WorldScripts } from './world-scripts.ts'

const worldName = 'Electron Isolated Context'
const binding = 'standInSay'
const codec = createCodec()

interface ContextCreated { readonly context: { readonly id: number; readonly name: string; readonly auxData: { readonly frameId: string } } }

/** The messages between a page's isolated world and this process. */
export class PageIpc {
  readonly #contents: PageShape
  readonly #window: WindowShape
  #cdp: CdpSession | undefined
  #contextId: number | undefined

  constructor(contents: PageShape, window: WindowShape) {
    this.#contents = contents
    this.#window = window
  }

  /** Puts both worlds' scripts into every document to come. The binding is visible in the isolated world only. */
  install(cdp: CdpSession, frameId: string, scripts: WorldScripts): Promise<unknown>[] {
    this.#cdp = cdp
    cdp.on('Runtime.executionContextCreated', ({ context }: ContextCreated) => {
      if (context.name === worldName && context.auxData.frameId === frameId) this.#contextId = context.id
    })
    cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }: { executionContextId: number }) => {
      if (executionContextId === this.#contextId) this.#contextId = undefined
    })
    cdp.on('Runtime.executionContextsCleared', () => { this.#contextId = undefined })
    cdp.on('Inspector.targetCrashed', () => { this.#contextId = undefined })
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }: { name: string; payload: string; executionContextId: number }) => {
      if (name === binding && executionContextId === this.#contextId) ignoreFailure(this.#hear(JSON.parse(payload) as PageMessage, executionContextId))
    })
    return [
      cdp.send('Runtime.addBinding', { name: binding, executionContextName: worldName }),
      cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.mainWorld }),
      cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.isolatedWorld, worldName }),
    ]
  }

  /** Delivered to the document that is there now; to none while there is none, as in Electron. */
  send(channel: string, values: readonly unknown[]): void {
    const body = codec.encode(values)
    ignoreFailure(this.#tell({ kind: 'send', channel, body }, this.#contextId))
  }

  /** Whether the page lets itself be left. A page that cannot answer does. */
  async askToLeave(): Promise<boolean> {
    if (!this.#cdp || this.#contextId === undefined) return true
    const asked = this.#cdp.send<{ result: { value?: boolean } }>('Runtime.evaluate', { expression: 'standInMayLeave()', contextId: this.#contextId, returnByValue: true })
    return asked.then(({ result }) => result.value !== false, () => true)
  }

  async #hear(message: PageMessage, contextId: number): Promise<void> {
    switch (message.kind) {
      case 'key': Menu.getApplicationMenu()?._press(message, this.#window); return
      case 'open': this.#open(message); return
      case 'send': ipcMain.emit(message.channel, this.#event(), ...(codec.decode(message.body) as unknown[])); return
      case 'invoke': await this.#tell(await this.#answer(message), contextId)
    }
  }

  async #answer({ id, channel, body }: PageMessage & { kind: 'invoke' }): Promise<HostMessage> {
    try {
      const value = await ipcMain._invoke(channel, this.#event(), codec.decode(body) as unknown[])
      return { kind: 'reply', id, body: codec.encode(value) }
    } catch (error) {
      log('handler of', channel, 'failed:', error)
      return { kind: 'failure', id, message: `Error invoking remote method '${channel}': ${String(error)}` }
    }
  }

  #open({ url, frameName, features, disposition }: PageMessage & { kind: 'open' }): void {
    const answer = this.#contents._openHandler?.({ url: fromWebAddress(url), frameName, features, disposition })
    if (answer?.action !== 'deny') throw new Error('stand-in: a window opened by a page does not exist here; answer { action: "deny" }')
  }

  #event(): object {
    const contents = this.#contents
    return {
      type: 'frame', sender: contents, senderFrame: contents.mainFrame, frameId: contents.id, processId: 1, ports: [],
      reply: (channel: string, ...values: unknown[]) => { this.send(channel, values) },
    }
  }

  async #tell(message: HostMessage, contextId: number | undefined): Promise<void> {
    if (!this.#cdp || contextId === undefined) return
    await this.#cdp.send('Runtime.evaluate', { expression: `standInHear(${JSON.stringify(message)})`, contextId, silent: true })
  }
}
