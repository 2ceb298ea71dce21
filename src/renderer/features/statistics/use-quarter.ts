import { contract, type OutputOf } from '#shared/contract/index.ts'
import { mayCall } from '#shared/contract/may-call.ts'
import type { AppError } from '#shared/contract/errors.ts'
import type { Quarter } from '#shared/domain/quarter.ts'
import { useRouteQuery } from '../../api/use-query.ts'
import { useVaultStatus } from '../../api/vault-status.tsx'

type Preview = OutputOf<'statistics.preview'>

interface ShownQuarter {
  readonly data: Pick<Preview, 'threshold' | 'tables' | 'isOpen' | 'release'> | undefined
  /** She sees only what has been released, and this quarter has not. */
  readonly isUnreleased: boolean
  readonly error: AppError | null
  readonly refetch: () => unknown
  readonly isFetching: boolean
}

/** A quarter's counts: what a release would show for whoever may make one, and for a manager what has been released. */
export function useQuarter(quarter: Quarter): ShownQuarter {
  const { status } = useVaultStatus()
  const counts = mayCall(contract['statistics.preview'], status?.session)
  const preview = useRouteQuery('statistics.preview', { quarter }, { enabled: counts })
  const releases = useRouteQuery('statistics.releases', {}, { enabled: !counts })
  const isReleased = releases.data?.releases.some((release) => release.quarter === quarter) === true
  const released = useRouteQuery('statistics.released', { quarter }, { enabled: isReleased })
  if (counts) return { ...preview, isUnreleased: false }
  const release = released.data
  return {
    data: release === undefined ? undefined : { threshold: release.threshold, tables: release.tables, isOpen: false, release },
    isUnreleased: releases.data !== undefined && !isReleased,
    error: releases.error ?? released.error,
    refetch: () => (releases.error === null ? released.refetch() : releases.refetch()),
    isFetching: releases.isFetching || released.isFetching,
  }
}
