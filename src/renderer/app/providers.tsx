import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { makeQueryClient } from '../api/query-client.ts'
import { VaultStatusProvider } from '../api/vault-status.tsx'
import { Toasts } from '../components/feedback/toasts.tsx'
import { colorSchemeManager } from './look/color-scheme.ts'
import { styleNonce } from './look/style-nonce.ts'
import { cssVariables, theme } from './look/theme.ts'

/** Everything that stands around every screen, open or locked. */
export function Providers({ children }: { readonly children: ReactNode }) {
  const [client] = useState(makeQueryClient)
  const [colorSchemes] = useState(colorSchemeManager)
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" colorSchemeManager={colorSchemes} getStyleNonce={styleNonce}>
      <Toasts />
      <QueryClientProvider client={client}>
        <VaultStatusProvider>{children}</VaultStatusProvider>
      </QueryClientProvider>
    </MantineProvider>
  )
}
