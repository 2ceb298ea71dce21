import { Kbd } from '@mantine/core'
import { Fragment } from 'react'

/** `Ctrl+N` as keys. Decoration beside a control that says its shortcut by `aria-keyshortcuts`, or words in a list. */
export function KeyHint({ keys, decorative = false }: { readonly keys: string; readonly decorative?: boolean }) {
  return (
    <span aria-hidden={decorative} style={{ whiteSpace: 'nowrap' }}>
      {keys.split('+').map((key, index) => <Fragment key={key}>{index > 0 && '+'}<Kbd size="sm">{key}</Kbd></Fragment>)}
    </span>
  )
}
