import { Alert, Button, Text } from '@mantine/core'
import { useRef, useState } from 'react'
import { labelOf, type CodeOption } from '#shared/domain/code-lists/code-list.ts'
import { capPeriods } from '#shared/domain/code-lists/respite/cap-periods.ts'
import { overCapReasons } from '#shared/domain/code-lists/respite/over-cap-reasons.ts'
import { respitePlaces } from '#shared/domain/code-lists/respite/respite-places.ts'
import { respiteProviders } from '#shared/domain/code-lists/respite/respite-providers.ts'
import { respiteStatuses } from '#shared/domain/code-lists/respite/respite-statuses.ts'
import type { GrantView } from '#shared/contract/planning/respite-values.ts'
import { formatDraftTime } from '../../../api/drafts/format-draft-time.ts'
import { errorText } from '../../../api/error-text.ts'
import { KeepQuestion } from '../../../components/forms/keep-question.tsx'
import { ErrorPanel } from '../../../components/feedback/error-panel.tsx'
import { CodeButtons } from '../../../components/fields/code-buttons.tsx'
import { CodeSelect } from '../../../components/fields/code-select.tsx'
import { useFieldLeft } from '../../../components/forms/use-field-left.ts'
import { useFirstFocus } from '../../../components/forms/use-first-focus.ts'
import { useSaveKeys } from '../../../components/forms/use-save-keys.ts'
import { withGrant } from '../model/booking-entry.ts'
import { hoursText } from '../words/hours-words.ts'
import classes from './booking.module.css'
import { bookingFaultText, bookingText as text } from './booking.text.ts'
import { LiveCheck } from './live-check.tsx'
import type { BookingStart } from './load-booking-start.ts'
import { RelieverChoice } from './suggest/reliever-choice.tsx'
import { useBookingForm } from './use-booking-form.ts'
import { WhenFields } from './when/when-fields.tsx'

interface BookingFormProps {
  readonly start: BookingStart
  /** The user has asked to close. */
  readonly closing: boolean
  readonly onGoOn: () => void
  readonly onClose: () => void
}

const bookable = respiteStatuses.filter(({ code }) => code === 'requested' || code === 'confirmed') as readonly (CodeOption & { readonly code: 'requested' | 'confirmed' })[]

/** The form itself; one instance per draft. */
export function BookingForm({ start, closing, onGoOn, onClose }: BookingFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const family = useRef<HTMLInputElement>(null)
  const booking = useBookingForm(start, form)
  const { entry, change, faults, check } = booking
  const [noticeIsRead, setNoticeIsRead] = useState(false)
  useFirstFocus(family)
  const save = async () => {
    if (await booking.save()) onClose()
  }
  useFieldLeft(form, booking.flush)
  useSaveKeys(form, () => void save())
  const families = start.grants.filter((grant) => grant.id === entry.grantId || grant.grant.validTo === undefined || grant.grant.validTo >= start.today)

  return (
    <form ref={form} className={classes['form']} noValidate onSubmit={(event) => { event.preventDefault(); void save() }}>
      {start.restoredAt !== undefined && !noticeIsRead && (
        <Alert role="status" variant="light" withCloseButton onClose={() => setNoticeIsRead(true)} py="xs">{text.draftRestored(formatDraftTime(start.restoredAt))}</Alert>
      )}
      <CodeSelect
        ref={family}
        label={text.family}
        description={families.length === 0 ? text.noGrants : text.familyHint}
        options={families.map(familyOption)}
        value={entry.grantId}
        onChange={(grantId) => change(withGrant(entry, start.grants.find(({ id }) => id === grantId)))}
        error={bookingFaultText(faults.grant)}
      />
      <WhenFields entry={entry} change={change} faults={faults} today={start.today} />
      <LiveCheck check={check} today={start.today} />
      {booking.isOverCap && (
        <CodeSelect label={text.overCapReason} description={text.overCapReasonHint} options={overCapReasons} value={entry.overCapReasonCode} onChange={(overCapReasonCode) => change({ overCapReasonCode })} error={bookingFaultText(faults.overCapReason)} />
      )}
      <RelieverChoice grantId={entry.grantId} span={check.spans[0]} relieverId={entry.relieverId} onChoose={(relieverId) => change({ relieverId })} />
      <div className={classes['row']}>
        <CodeSelect label={text.place} options={respitePlaces} value={entry.placeCode} onChange={(placeCode) => placeCode !== undefined && change({ placeCode })} />
        <CodeSelect label={text.provider} options={respiteProviders} value={entry.providerCode} onChange={(providerCode) => providerCode !== undefined && change({ providerCode })} />
        <CodeButtons label={text.status} options={bookable} value={entry.statusCode} onChange={(statusCode) => change({ statusCode })} />
      </div>
      {booking.error !== undefined && <ErrorPanel>{errorText(booking.error)}</ErrorPanel>}
      {booking.draftState === 'failed' && <ErrorPanel>{text.draftFailed}</ErrorPanel>}
      <div className={classes['footer']}>
        <Button type="submit" aria-keyshortcuts="Control+Enter">{text.save}</Button>
        <Text c="dimmed" size="xs" component="span">{text.saveShortcut}</Text>
        <span className={classes['draft']}>{draftWords(booking.draftState)}</span>
      </div>
      {closing && <KeepQuestion isTouched={booking.isTouched} onGoOn={onGoOn} onKeep={() => void booking.keep().then(onClose)} onDiscard={() => void booking.discard().then(onClose)}>{text.askText}</KeepQuestion>}
    </form>
  )
}

function familyOption({ id, carerName, caredForAlias, grant, isValidToday }: GrantView): CodeOption {
  const cap = `${hoursText(grant.capMinutes)}/${labelOf(capPeriods, grant.capPeriodCode).toLocaleLowerCase('sv')}`
  return { code: id, label: isValidToday ? text.familyOption(carerName, caredForAlias, cap) : text.familyEnded(carerName, caredForAlias) }
}

function draftWords(state: ReturnType<typeof useBookingForm>['draftState']): string {
  if (state === 'waiting') return text.draftWaiting
  return state === 'saved' ? text.draftSaved(formatDraftTime(new Date().toISOString())) : ''
}
