import { Portal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useAppEvent } from '../../../api/use-app-event.ts'
import { appText } from '../../app.text.ts'
import classes from './idle-banner.module.css'

/**
 * The last minute before the register locks by itself, over everything, dialogs too. Whatever is done at
 * the computer takes it away; the count is for eyes, screen readers hear it once.
 */
export function IdleBanner() {
  const [secondsLeft, setSecondsLeft] = useState(0)
  useAppEvent('locks-soon', ({ seconds }) => setSecondsLeft(seconds))
  const isCounting = secondsLeft > 0
  useEffect(() => {
    if (!isCounting) return undefined
    // Stops at one: what takes the banner away is the lock, or the word that it is not to come.
    const timer = setInterval(() => setSecondsLeft((left) => Math.max(1, left - 1)), 1000)
    return () => clearInterval(timer)
  }, [isCounting])
  return (
    <Portal>
      <div aria-live="polite" data-locks-soon={isCounting || undefined} className={isCounting ? classes['banner'] : ''}>
        {isCounting && (
          <>
            <p><strong aria-hidden>{appText.locksSoon(secondsLeft)}</strong><strong className="visually-hidden">{appText.locksSoonSaid}</strong></p>
            <p>{appText.locksSoonStay}</p>
          </>
        )}
      </div>
    </Portal>
  )
}
