import { Button } from '@mantine/core'
import { isCivilDate } from '#shared/domain/civil-date.ts'
import { DateField } from '../../../components/dates/date-field.tsx'
import { TimeField } from '../../../components/dates/time-field.tsx'
import { CodeButtons } from '../../../components/fields/code-buttons.tsx'
import { TextField } from '../../../components/fields/text-field.tsx'
import { faultText } from '../model/fault.text.ts'
import type { GroupField } from '../model/check-group.ts'
import { weekdayName } from '../model/day-words.ts'
import { nthOfEntry, rhythmCodes, type WhenEntry } from '../model/group-entry.ts'
import type { WizardStepProps } from './wizard-props.ts'
import { wizardText as text } from './wizard.text.ts'
import classes from './wizard.module.css'

const rhythmOptions = rhythmCodes.map((code) => ({ code, label: text.rhythms[code] }))
const endOptions = (['count', 'until'] as const).map((code) => ({ code, label: text.ends[code] }))

/** First day, time, length, rhythm and end. */
export function WhenStep({ entry, change, faults, today }: WizardStepProps) {
  const { when } = entry
  const changeWhen = (changed: Partial<WhenEntry>) => change({ when: { ...when, ...changed } })
  const fault = (field: GroupField) => {
    const found = faults[field]
    return found === undefined ? undefined : faultText(found)
  }
  return (
    <>
      <div className={classes['row']}>
        <DateField name="startOn" label={text.startOn} value={when.startOn} today={today} onChange={(startOn) => changeWhen({ startOn })} error={fault('startOn')} />
        <TimeField name="startsAt" label={text.startsAt} value={when.startsAt} onChange={(startsAt) => changeWhen({ startsAt })} error={fault('startsAt')} />
        <div>
          <TextField name="minutes" label={text.minutes} inputMode="numeric" value={when.minutes} onChange={(minutes) => changeWhen({ minutes })} error={fault('minutes')} />
          <div className={classes['lengths']} role="group" aria-label={text.usualLengths}>
            {text.lengths.map((minutes) => <Button key={minutes} size="compact-md" variant="default" onClick={() => changeWhen({ minutes: String(minutes) })}>{text.lengthOf(minutes)}</Button>)}
          </div>
        </div>
      </div>
      <CodeButtons label={text.rhythm} digits={false} options={rhythmOptions} value={when.rhythmCode} onChange={(rhythmCode) => changeWhen({ rhythmCode })} />
      {when.rhythmCode === 'every-n' && <TextField name="everyWeeks" label={text.everyWeeks} inputMode="numeric" maw="16rem" value={when.everyWeeks} onChange={(everyWeeks) => changeWhen({ everyWeeks })} error={fault('everyWeeks')} />}
      {when.rhythmCode === 'monthly' && isCivilDate(when.startOn) && (
        <CodeButtons label={text.nth} digits={false} options={text.nths(weekdayName(when.startOn))} value={nthOfEntry(when)} onChange={(nth) => changeWhen({ nth })} />
      )}
      {when.rhythmCode === 'dates' ? <p className={classes['hint']}>{text.ownDatesHint}</p> : (
        <>
          <CodeButtons label={text.end} digits={false} options={endOptions} value={when.endCode} onChange={(endCode) => changeWhen({ endCode })} />
          {when.endCode === 'count'
            ? <TextField name="count" label={text.count} inputMode="numeric" maw="16rem" value={when.count} onChange={(count) => changeWhen({ count })} error={fault('count')} />
            : <div className={classes['row']}><DateField name="until" label={text.until} value={when.until} today={today} onChange={(until) => changeWhen({ until })} error={fault('until')} /></div>}
        </>
      )}
    </>
  )
}
