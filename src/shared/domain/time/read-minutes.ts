/** Whole minutes, 0–1440, from `45`, `45 min`, `1 h`, `1,5 h`, `1:30` or `1.30`; undefined for anything else. */
export function readMinutes(typed: string): number | undefined {
  const text = typed.trim().toLowerCase()
  const plain = /^(\d{1,4})(?: ?m(?:in(?:uter)?)?\.?)?$/.exec(text)
  if (plain) return within(Number(plain[1]))
  const clock = /^(\d{1,2})[:.]([0-5]\d)$/.exec(text)
  if (clock) return within(Number(clock[1]) * 60 + Number(clock[2]))
  const hours = /^(\d{1,2}(?:[.,]\d{1,2})?) ?(?:h|tim(?:m[ae]r?)?)\.?$/.exec(text)
  return hours ? within(Math.round(Number(hours[1]?.replace(',', '.')) * 60)) : undefined
}

const within = (minutes: number): number | undefined => (minutes <= 1440 ? minutes : undefined)
