/** Where a toast may stand, as it is tried: nearest first to where people look for it. */
export type ToastCorner = 'bottom-right' | 'bottom-left' | 'top-right'

/** In CSS pixels of the window. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

interface Size {
  readonly width: number
  readonly height: number
}

interface WindowSize extends Size {
  /** CSS pixels of one rem: whoever enlarges the text moves the toasts with it. */
  readonly rem: number
}

const corners: readonly ToastCorner[] = ['bottom-right', 'bottom-left', 'top-right']
/** In rem: over the status bar and under the top bar, also in practice with its banner; as styles.css places it. */
const [side, fromBottom, fromTop] = [1, 2.75, 6.25]

function boxAt(corner: ToastCorner, { width: wide, height: high, rem }: WindowSize, { width, height }: Size): Box {
  const left = corner === 'bottom-left' ? side * rem : wide - side * rem - width
  const top = corner === 'top-right' ? fromTop * rem : high - fromBottom * rem - height
  return { left, top, right: left + width, bottom: top + height }
}

const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** The corner in which a toast lies over none of `obstacles`; where it stands is kept while it may be, and the first where none is free. */
export function freeCorner(now: ToastCorner, window: WindowSize, toast: Size, obstacles: readonly Box[]): ToastCorner {
  const isFree = (corner: ToastCorner): boolean => !obstacles.some((obstacle) => overlap(boxAt(corner, window, toast), obstacle))
  return isFree(now) ? now : corners.find(isFree) ?? 'bottom-right'
}
