import { FuseV1Options, FuseVersion, type FuseV1Config } from '@electron/fuses'

/** A switch burnt into the packaged program, where it stands, and why. */
export interface Fuse {
  readonly option: FuseV1Options
  readonly name: keyof typeof FuseV1Options
  readonly isOn: boolean
  readonly because: string
}

const { RunAsNode, EnableCookieEncryption, EnableNodeOptionsEnvironmentVariable, EnableNodeCliInspectArguments, EnableEmbeddedAsarIntegrityValidation, OnlyLoadAppFromAsar, LoadBrowserProcessSpecificV8Snapshot, GrantFileProtocolExtraPrivileges, WasmTrapHandlers } = FuseV1Options

/** All nine fuses of this Electron. Every one is stated, so that a default that changes changes nothing. */
export const fuses: readonly Fuse[] = [
  { option: RunAsNode, name: 'RunAsNode', isOn: false, because: 'ELECTRON_RUN_AS_NODE would make the signed program run any script, with our name on it.' },
  { option: EnableCookieEncryption, name: 'EnableCookieEncryption', isOn: true, because: 'We keep no cookies; should a library ever set one, it does not lie readable on the disk.' },
  { option: EnableNodeOptionsEnvironmentVariable, name: 'EnableNodeOptionsEnvironmentVariable', isOn: false, because: 'NODE_OPTIONS could load foreign code or open a debugger.' },
  { option: EnableNodeCliInspectArguments, name: 'EnableNodeCliInspectArguments', isOn: false, because: '--inspect and SIGUSR1 would open the process that starts the store to a debugger.' },
  { option: EnableEmbeddedAsarIntegrityValidation, name: 'EnableEmbeddedAsarIntegrityValidation', isOn: true, because: 'A changed app.asar does not start. Windows and macOS only; Linux has no such check.' },
  { option: OnlyLoadAppFromAsar, name: 'OnlyLoadAppFromAsar', isOn: true, because: 'A folder named app beside app.asar would otherwise be loaded instead, unchecked.' },
  { option: LoadBrowserProcessSpecificV8Snapshot, name: 'LoadBrowserProcessSpecificV8Snapshot', isOn: false, because: 'We have no snapshot of our own; turned on it would look for a file that anybody could put there.' },
  { option: GrantFileProtocolExtraPrivileges, name: 'GrantFileProtocolExtraPrivileges', isOn: false, because: 'Our pages come from app://; a file:// page gets no more than it would in a browser.' },
  { option: WasmTrapHandlers, name: 'WasmTrapHandlers', isOn: true, because: 'The optimiser behind the disclosure control is WebAssembly; without it the same checks are only slower.' },
]

/** The fuses in the form that the packager's tool takes; it refuses when this Electron has one that we do not state. */
export const fuseConfig = (): FuseV1Config => ({
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  resetAdHocDarwinSignature: true,
  ...(Object.fromEntries(fuses.map(({ option, isOn }) => [option, isOn])) as Record<FuseV1Options, boolean>),
})
