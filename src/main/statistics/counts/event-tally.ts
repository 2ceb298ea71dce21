/** Events and who stands behind them; true numbers. */
export interface EventCount {
  readonly events: number
  /** Distinct carers behind the events. */
  readonly contributors: number
  /** Events of the carer with most, and of the one with second most; 0 when there is none. */
  readonly largest: readonly [number, number]
}

/** Nothing happened and nobody stands behind it. */
export const noEvents: EventCount = { events: 0, contributors: 0, largest: [0, 0] }

export interface EventTally {
  /** `share` of the events under `key` is the carer's; `events` is what they add to the count (default the share). */
  readonly note: (key: string, carer: string, share: number, events?: number) => void
  readonly counts: () => ReadonlyMap<string, EventCount>
}

/** Adds up events by key, and how much of each is whose. */
export function eventTally(): EventTally {
  const groups = new Map<string, { events: number; readonly perCarer: Map<string, number> }>()
  return {
    note: (key, carer, share, events = share) => {
      let group = groups.get(key)
      if (group === undefined) {
        group = { events: 0, perCarer: new Map() }
        groups.set(key, group)
      }
      group.events += events
      group.perCarer.set(carer, (group.perCarer.get(carer) ?? 0) + share)
    },
    counts: () => new Map([...groups].map(([key, { events, perCarer }]) => [
      key,
      { events, contributors: perCarer.size, largest: twoLargest(perCarer.values()) },
    ])),
  }
}

function twoLargest(shares: Iterable<number>): readonly [number, number] {
  let first = 0
  let second = 0
  for (const share of shares) {
    if (share > first) [first, second] = [share, first]
    else if (share > second) second = share
  }
  return [first, second]
}
