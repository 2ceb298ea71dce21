import { Alert, Anchor, Button, Group } from '@mantine/core'
import { useId } from 'react'
import { Link } from 'react-router'
import { yearOf } from '#shared/domain/civil-date.ts'
import { parsePersonalNumber } from '#shared/domain/personal-number.ts'
import { TextField } from '../../../../components/fields/text-field.tsx'
import { carerPath } from '../../../../components/screen/paths.ts'
import { carerFormText } from '../carer-form.text.ts'
import classes from '../carer-form.module.css'
import { personalNumberWords } from '../model/personal-number-words.ts'
import type { CarerFieldProps } from './carer-field-props.ts'
import { faultOf } from './fault-of.ts'

interface PersonalNumberFieldsProps extends CarerFieldProps {
  readonly duplicateId: string | undefined
  readonly isNew: boolean
  /** The register holds a number that may be kept. */
  readonly hasStored: boolean
}

/** The number, what is said about it while it is typed, and why it is needed; the law wants a reason. */
export function PersonalNumberFields({ entry, change, faults, today, duplicateId, isNew, hasStored }: PersonalNumberFieldsProps) {
  const wordsId = useId()
  const words = personalNumberWords(entry.personalNumber, today)
  const take = (personalNumber: string) => {
    const number = parsePersonalNumber(personalNumber, today)
    const year = 'birthDate' in number && number.birthDate !== undefined ? String(yearOf(number.birthDate)) : undefined
    change({ personalNumber, ...(year !== undefined && entry.birthYear.trim() === '' && { birthYear: year, birthYearIsUnknown: false }) })
  }
  const reason = (
    <TextField label={carerFormText.personalNumberReason} description={carerFormText.personalNumberReasonHint} value={entry.personalNumberReason} onChange={(personalNumberReason) => change({ personalNumberReason })} error={faultOf(faults, 'personalNumberReason')} />
  )
  if (entry.keepsPersonalNumber) {
    return (
      <>
        <Group gap="sm">
          <span>{carerFormText.personalNumberKept}</span>
          <Button size="compact-md" variant="default" onClick={() => change({ keepsPersonalNumber: false })}>{carerFormText.personalNumberReplace}</Button>
        </Group>
        {reason}
      </>
    )
  }
  return (
    <>
      <div>
        <TextField
          optional
          label={carerFormText.personalNumber}
          description={isNew ? carerFormText.personalNumberHint : carerFormText.personalNumberReplaceHint}
          inputMode="numeric"
          value={entry.personalNumber}
          onChange={take}
          aria-describedby={wordsId}
          error={faultOf(faults, 'personalNumber')}
        />
        <p id={wordsId} role="status" className={`${classes['words']} ${classes[words.tone] ?? ''}`}>{faults.personalNumber === undefined ? words.words : ''}</p>
      </div>
      {hasStored && <div><Button size="compact-md" variant="default" onClick={() => change({ keepsPersonalNumber: true, personalNumber: '' })}>{carerFormText.personalNumberKeep}</Button></div>}
      {duplicateId !== undefined && (
        <Alert role="alert" color="red" variant="outline">
          {carerFormText.duplicateStop} <Anchor component={Link} to={carerPath(duplicateId)}>{carerFormText.openThatOne}</Anchor>
        </Alert>
      )}
      {entry.personalNumber.trim() !== '' && reason}
    </>
  )
}
