import { Notifications, useNotifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { freeCorner, type ToastCorner } from './toast-corner.ts'

/** What moves under a toast without the focus moving: a form that grows, a page that scrolls. */
const lookEveryMs = 200

/** What has the focus (WCAG 2.4.11), and every button that sends a form: whoever is about to press it must not have to wait for a toast to go. */
function controlsInUse(toast: Element): readonly DOMRect[] {
  const focused = document.activeElement
  const isControl = focused instanceof HTMLElement && focused.tabIndex >= 0 && !toast.contains(focused)
  return [...isControl ? [focused] : [], ...document.querySelectorAll('button[type="submit"]')].map((each) => each.getBoundingClientRect())
}

function moveAside(): void {
  const toast = document.querySelector('.mantine-Notification-root')
  if (toast === null) return
  const { dataset } = document.documentElement
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const window = { width: innerWidth, height: innerHeight, rem }
  dataset['toastCorner'] = freeCorner((dataset['toastCorner'] ?? 'bottom-right') as ToastCorner, window, toast.getBoundingClientRect(), controlsInUse(toast))
}

/** The place of the toasts: a corner of the window in which they lie over nothing that is about to be pressed. */
export function Toasts() {
  const { notifications } = useNotifications()
  const isShown = notifications.length > 0
  useEffect(() => {
    if (!isShown) return undefined
    moveAside()
    const timer = setInterval(moveAside, lookEveryMs)
    document.addEventListener('focusin', moveAside)
    return () => {
      clearInterval(timer)
      document.removeEventListener('focusin', moveAside)
      delete document.documentElement.dataset['toastCorner']
    }
  }, [isShown])
  // No sliding: at a lock a toast must be gone at once, for it may name a person.
  return <Notifications position="bottom-right" limit={1} containerWidth={320} transitionDuration={0} />
}
