import classes from './slot-button.module.css'

interface SlotButtonProps {
  /** Day, hour and how much is there. */
  readonly label: string
  readonly isCursor: boolean
}

/** The ground of a cell, behind what stands in it: what the arrows move over and what Enter presses. */
export function SlotButton({ label, isCursor }: SlotButtonProps) {
  return <button type="button" className={classes['slot']} data-slot="" data-cursor={isCursor || undefined} aria-label={label} tabIndex={isCursor ? 0 : -1} />
}
