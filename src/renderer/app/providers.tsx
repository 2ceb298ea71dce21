import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { makeQueryClient } from '../api/query-client.ts'
import { VaultStatusProvider } from '../api/vault-status.tsx'
import { colorSchemeManager } from './look/color-scheme.ts'
import { styleNonce } from './look/style-nonce.ts'
import { cssVariables, theme } from './look/theme.ts'

/** Everything that stands around every screen, open or locked. */
export function Providers({ children }: { readonly children: ReactNode }) {
  const [client] = useState(makeQueryClient)
  const [colorSchemes] = useState(colorSchemeManager)
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" colorSchemeManager={colorSchemes} getStyleNonce={styleNonce}>
      {/* No sliding: at a lock a toast must be gone at once, for it may name a person. */}
      <Notifications position="bottom-right" limit={1} containerWidth={320} transitionDuration={0} />
      <QueryClientProvider client={client}>
        <VaultStatusProvider>{children}</VaultStatusProvider>
      </QueryClientProvider>
    </MantineProvider>
  )
}
