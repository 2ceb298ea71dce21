import { appText } from '../app.text.ts'
import classes from './shell.module.css'

/** Stands above everything as long as the persons are made up. */
export function PracticeBanner() {
  return <section className={classes['practice']} aria-label={appText.practice}><strong>{appText.practice}</strong> <span>{appText.practiceExplained}</span></section>
}
