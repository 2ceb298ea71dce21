import { KeyHint } from '../../../components/screen/key-hint.tsx'
import classes from './grid.module.css'

/** How to walk in a calendar without a mouse. */
export function PageKeys({ text }: { readonly text: { readonly keys: string; readonly pageKeys: string } }) {
  return <p className={classes['keys']}>{text.keys} <KeyHint keys="Page Up" /> <KeyHint keys="Page Down" /> {text.pageKeys}</p>
}
