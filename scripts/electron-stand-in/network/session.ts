import { strictEmitter, strictObject } from '../strict.ts'
import { createProtocol } from './protocol.ts'
import { createWebRequest } from './web-request.ts'

/**
 * One browsing session. Requests go through `webRequest`; everything else an application sets to
 * close a session down is recorded and has no effect: Chromium's headless defaults deny already.
 */
export class Session extends strictEmitter('session', ['will-download', 'spellcheck-dictionary-download-begin']) {
  readonly _protocol = createProtocol()
  readonly protocol = this._protocol.api
  readonly _requests = createWebRequest()
  readonly webRequest = this._requests.api
  /** What was set, by the method's name. */
  readonly _recorded: Record<string, unknown> = {}
  readonly #partition: string
  spellCheckerEnabled = true

  constructor(partition: string) {
    super()
    this.#partition = partition
  }

  isPersistent(): boolean { return this.#partition === '' || this.#partition.startsWith('persist:') }

  setPermissionRequestHandler(handler: unknown): void { this._recorded['setPermissionRequestHandler'] = handler }
  setPermissionCheckHandler(handler: unknown): void { this._recorded['setPermissionCheckHandler'] = handler }
  setDevicePermissionHandler(handler: unknown): void { this._recorded['setDevicePermissionHandler'] = handler }
  setDisplayMediaRequestHandler(handler: unknown): void { this._recorded['setDisplayMediaRequestHandler'] = handler }
  setUSBProtectedClassesHandler(handler: unknown): void { this._recorded['setUSBProtectedClassesHandler'] = handler }
  setBluetoothPairingHandler(handler: unknown): void { this._recorded['setBluetoothPairingHandler'] = handler }
  setCertificateVerifyProc(handler: unknown): void { this._recorded['setCertificateVerifyProc'] = handler }
  setSpellCheckerEnabled(enabled: boolean): void { this.spellCheckerEnabled = enabled }
  isSpellCheckerEnabled(): boolean { return this.spellCheckerEnabled }
  setSpellCheckerLanguages(languages: readonly string[]): void { this._recorded['setSpellCheckerLanguages'] = languages }
  setSpellCheckerDictionaryDownloadURL(url: string): void { this._recorded['setSpellCheckerDictionaryDownloadURL'] = url }
  enableNetworkEmulation(options: unknown): void { this._recorded['enableNetworkEmulation'] = options }
  setProxy(config: unknown): Promise<void> { return this.#record('setProxy', config) }
  clearStorageData(options?: unknown): Promise<void> { return this.#record('clearStorageData', options) }
  clearCache(): Promise<void> { return this.#record('clearCache', true) }
  clearHostResolverCache(): Promise<void> { return this.#record('clearHostResolverCache', true) }
  clearAuthCache(): Promise<void> { return this.#record('clearAuthCache', true) }
  closeAllConnections(): Promise<void> { return this.#record('closeAllConnections', true) }

  #record(name: string, value: unknown): Promise<void> {
    this._recorded[name] = value
    return Promise.resolve()
  }
}

const partitions = new Map<string, Session>()

function fromPartition(partition: string): Session {
  const session = partitions.get(partition) ?? new Session(partition)
  partitions.set(partition, session)
  return session
}

export const session = strictObject('session', { defaultSession: fromPartition(''), fromPartition })
