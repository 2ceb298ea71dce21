import type { Operation } from './operations-of.ts'

/** Where an order is kept or broken: before and after what makes something certain, and after what was said of it. */
const isTurningPoint = (operations: readonly Operation[], position: number): boolean =>
  [operations[position - 1], operations[position]].some((operation) => operation !== undefined && operation.kind !== 'write' && operation.kind !== 'make')

function draw(from: readonly number[], count: number, random: () => number): readonly number[] {
  const left = [...from]
  const drawn: number[] = []
  while (drawn.length < count && left.length > 0) drawn.push(...left.splice(Math.floor(random() * left.length), 1))
  return drawn
}

/**
 * Where the power goes: after so many operations, in ascending order, each once. Half of them around syncs, answers, renames
 * and truncations, one at the very end, the rest anywhere; all there are, where fewer are to be had.
 */
export function chooseCuts(operations: readonly Operation[], points: number, random: () => number): readonly number[] {
  const end = operations.length
  const before = Array.from({ length: end }, (_, position) => position)
  const turning = draw(before.filter((position) => isTurningPoint(operations, position)), Math.ceil(points / 2) - 1, random)
  const taken = new Set(turning)
  return [...turning, ...draw(before.filter((position) => !taken.has(position)), points - 1 - turning.length, random), end].toSorted((a, b) => a - b)
}
