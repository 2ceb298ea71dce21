import { useEffect, useEffectEvent } from 'react'
import type { AppEvent } from '#shared/contract/events.ts'
import { bridge } from './bridge.ts'

type EventOf<K extends AppEvent['kind']> = Extract<AppEvent, { kind: K }>

/** Runs `handle` at every event of the kind for as long as the component stands. */
export function useAppEvent<K extends AppEvent['kind']>(kind: K, handle: (event: EventOf<K>) => void): void {
  const onEvent = useEffectEvent((event: AppEvent) => {
    if (event.kind === kind) handle(event as EventOf<K>)
  })
  useEffect(() => bridge().subscribe(onEvent), [])
}
