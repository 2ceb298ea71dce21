import { IconCheck } from '@tabler/icons-react'
import { componentsText } from '../components.text.ts'
import classes from './saved-mark.module.css'

interface SavedMarkProps {
  readonly isSaving: boolean
  /** When it was last saved; undefined shows nothing. */
  readonly savedAt: Date | undefined
}

/** Tells that what is written here is kept. Polite: it never interrupts a screen reader. */
export function SavedMark({ isSaving, savedAt }: SavedMarkProps) {
  const at = savedAt?.toLocaleTimeString('sv-SE', { hour: '2-digit', minute: '2-digit' })
  return (
    <span className={classes['mark']} role="status">
      {isSaving && componentsText.saving}
      {!isSaving && at !== undefined && <><IconCheck size={16} aria-hidden /> {componentsText.saved(at)}</>}
    </span>
  )
}
