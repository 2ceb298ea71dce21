import { Button, Radio, Stack } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import type { InputOf } from '#shared/contract/index.ts'
import type { Span } from '#shared/contract/planning/respite-values.ts'
import { useRouteQuery } from '../../../../api/use-query.ts'
import { suggestionWords } from './suggestion-words.ts'
import { suggestText as text } from './suggest.text.ts'

interface RelieverChoiceProps {
  readonly grantId: string | undefined
  /** The first of the bookings; the suggestions are for it. */
  readonly span: Span | undefined
  readonly relieverId: string | undefined
  readonly exceptBookingId?: string
  readonly onChoose: (relieverId: string | undefined) => void
}

const nobody = 'nobody'
const mostShown = 6
const pauseMs = 200
const nothing: InputOf<'respite.suggest'> = { grantId: nobody, span: { startsOn: '', startsAt: '', endsOn: '', endsAt: '' } as unknown as Span }

/** Who could do it: the best first, each with why. Nobody is also an answer. */
export function RelieverChoice({ grantId, span, relieverId, exceptBookingId, onChoose }: RelieverChoiceProps) {
  const [showsAll, setShowsAll] = useState(false)
  const asked = grantId === undefined || span === undefined ? '' : JSON.stringify({ grantId, span, ...(exceptBookingId !== undefined && { exceptBookingId }) })
  const [settled] = useDebouncedValue(asked, pauseMs)
  const input = settled === '' ? nothing : JSON.parse(settled) as InputOf<'respite.suggest'>
  const { data } = useRouteQuery('respite.suggest', input, { enabled: settled !== '', keepPrevious: true })
  const { data: known } = useRouteQuery('relievers.list', {})
  const suggested = asked === '' || settled === '' ? [] : data?.relievers ?? []
  // Who was chosen beforehand stands here also before there are times to judge by.
  const others = known?.relievers.filter(({ id }) => id === relieverId && suggested.every((reliever) => reliever.id !== id)) ?? []
  const shown = showsAll ? suggested : suggested.filter((reliever, index) => index < mostShown || reliever.id === relieverId)
  return (
    <div>
      <Radio.Group label={text.legend} description={asked === '' ? text.waits : text.hint} value={relieverId ?? nobody} onChange={(id) => onChoose(id === nobody ? undefined : id)}>
        <Stack gap={2} mt="xs">
          <Radio value={nobody} label={text.nobody} description={text.nobodyMeans} />
          {others.map(({ id, name }) => <Radio key={id} value={id} label={name} />)}
          {shown.map((reliever) => (
            <Radio
              key={reliever.id}
              value={reliever.id}
              label={reliever.name}
              description={suggestionWords(reliever, input.span, known?.relievers.find(({ id }) => id === reliever.id)?.mostMinutesPerWeek)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {shown.length < suggested.length && <Button mt="xs" size="compact-md" variant="default" onClick={() => setShowsAll(true)}>{text.showAll(suggested.length)}</Button>}
    </div>
  )
}
