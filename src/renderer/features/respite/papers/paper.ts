import type { InputOf, OutputOf } from '#shared/contract/index.ts'

export type PaperRequest = InputOf<'respite.paper'>
export type Paper = OutputOf<'respite.paper'>
