import { IconShieldLock } from '@tabler/icons-react'
import classes from './protected-badge.module.css'

/** Marks a person whose personal data are protected: an icon and words, never colour alone. */
export function ProtectedBadge({ children, title }: { readonly children: string; readonly title?: string }) {
  return <span className={classes['badge']} title={title}><IconShieldLock size={16} aria-hidden />{children}</span>
}
