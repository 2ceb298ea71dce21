import { Portal } from '@mantine/core'
import type { ReactNode } from 'react'

/** Seen on paper only: while one stands, printing the window prints this and nothing else of the app. */
export function PrintSheet({ children }: { readonly children: ReactNode }) {
  return <Portal reuseTargetNode={false}><article className="print-sheet" aria-hidden="true">{children}</article></Portal>
}
