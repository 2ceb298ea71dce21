import type { InputOf } from '#shared/contract/index.ts'
import type { ParticipationStatus } from '#shared/domain/code-lists/groups/participation-statuses.ts'

/** What the register has asked for before it does it. */
export type Asked = 'same-cared-for' | 'group-closed'

export const isAsked = (reason: string | undefined): reason is Asked => reason === 'same-cared-for' || reason === 'group-closed'

export type JoinReasons = Pick<InputOf<'participants.add'>, 'sameCaredForReasonCode' | 'lateJoinReasonCode'>

/** True when the step cannot be taken without a word more. */
export const needsMore = (to: ParticipationStatus): boolean => to === 'offered' || to === 'dropped-out'
