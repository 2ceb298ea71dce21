import { useEffect, type ReactNode, type RefObject } from 'react'
import classes from './shell.module.css'

interface MainAreaProps {
  readonly mainRef: RefObject<HTMLElement | null>
  readonly children: ReactNode
}

/** Holds one screen; give it the address as `key`. A new screen starts at its top and at its heading, for eyes and for screen readers. */
export function MainArea({ mainRef, children }: MainAreaProps) {
  useEffect(() => {
    // A dialog that stands open keeps the focus.
    if (document.querySelector('[role="dialog"]') === null) mainRef.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  }, [mainRef])
  return <main ref={mainRef} id="innehall" tabIndex={-1} className={classes['main']}>{children}</main>
}
