/**
 * Whole hours of amounts in minutes, such that no run of neighbours is off by an hour or more: each
 * amount is the difference of two rounded running sums. What is made of the hours by adding therefore
 * adds up, and stays close to the truth. No minutes give no hours.
 */
export function wholeHours(minutes: readonly number[]): readonly number[] {
  let laid = 0
  return minutes.map((amount) => {
    const before = Math.round(laid / 60)
    laid += amount
    return Math.round(laid / 60) - before
  })
}
