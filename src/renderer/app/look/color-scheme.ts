import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core'
import { looks } from '#shared/contract/last-place.ts'
import { call } from '../../api/call.ts'

/** Light or dark as the window was opened with; what is chosen goes to the app, for the browser writes nothing down. */
export function colorSchemeManager(): MantineColorSchemeManager {
  const opened = new URLSearchParams(location.search).get('utseende')
  let chosen: MantineColorScheme | undefined = looks.find((look) => look === opened)
  return {
    get: (fallback) => chosen ?? fallback,
    set: (look) => {
      chosen = look
      void call('vault.setLook', { look })
    },
    subscribe: () => undefined,
    unsubscribe: () => undefined,
    clear: () => {
      chosen = undefined
    },
  }
}
