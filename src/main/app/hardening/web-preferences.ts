import type { WebPreferences } from 'electron'

/**
 * What a page of ours may do: nothing but show itself and speak to its preload. Electron's own defaults are
 * written out, so that a default that changes changes nothing here.
 */
export const webPreferences = ({ preload, partition, isRelease }: { readonly preload: string; readonly partition: string; readonly isRelease: boolean }): WebPreferences => ({
  preload,
  partition,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  plugins: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  // Compiled pages would be kept on the disk.
  v8CacheOptions: 'none',
  devTools: !isRelease,
})
