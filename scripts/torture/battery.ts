/** How much of each battery is run; each count has a flag of its own. */
export interface Scale {
  readonly seed: number
  readonly kills: number
  readonly flips: number
  readonly changes: number
  readonly cuts: number
  readonly disks: number
  readonly stride: number
  readonly writes: number
  readonly secrets: number
  readonly messages: number
  readonly manipulations: number
  readonly splices: number
  readonly takeovers: number
  readonly rotations: number
  readonly locks: number
  readonly images: number
  readonly rounds: number
  readonly rows: number
}

/** Of the full command. */
export const fullScale: Scale = { seed: 1, kills: 500, flips: 4000, changes: 200, cuts: 500, disks: 50, stride: 1, writes: 1000, secrets: 1000, messages: 10_000,
  manipulations: 1000, splices: 200, takeovers: 100, rotations: 60, locks: 20, images: 3000, rounds: 3, rows: 30_000 }

export interface Outcome {
  readonly ok: boolean
  /** Its member of the last line. */
  readonly counts: object
  /** What is said to whoever looks on. */
  readonly sentence: string
}

/** `home`: a folder of its own, emptied by the caller. */
export type Battery = (scale: Scale, home: string) => Promise<Outcome>
