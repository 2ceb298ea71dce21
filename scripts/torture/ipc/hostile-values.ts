const nested = (levels: number): unknown => {
  let value: unknown = 0
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value }
  return value
}

const cycle = (): unknown => {
  const round: Record<string, unknown> = {}
  round['self'] = round
  return round
}

class Foreign {
  readonly id = '019aa000-0000-7000-8000-000000000001'
}

/** What a window in a stranger's hands could send; each is made anew, as some are changed by being sent. */
export const hostileValues: readonly (() => unknown)[] = [
  () => null, () => undefined, () => '', () => ' ', () => 0, () => -0, () => -1, () => 0.5, () => 1e308, () => 2 ** 53, () => -(2 ** 31), () => Number.NaN, () => Number.POSITIVE_INFINITY, () => 10n,
  () => true, () => [], () => ({}), () => [[]], () => [null], () => 'x'.repeat(200_000), () => 'x'.repeat(1_100_000), () => '\uD800', () => 'a\uDFFFb', () => '\0', () => 'a\0b', () => '\uFEFF', () => '\u202E',
  () => '2026-02-30', () => '0000-00-00', () => '9999-99-99', () => '2026-09-15T00:00:00', () => '2026-13-01', () => '-2026-01-01', () => '2026-Q9', () => '25:61',
  () => "'; DROP TABLE carers; --", () => '../../etc/passwd', () => '__proto__', () => 'constructor', () => 'toString',
  () => Array.from({ length: 100_000 }, () => 0), () => Array.from({ length: 5000 }, () => '019aa000-0000-7000-8000-000000000001'), () => Array.from({ length: 7 }), () => nested(500), () => nested(3000), cycle,
  () => new Date(0), () => new Date(Number.NaN), () => new Map([['id', 1]]), () => new Set([1]), () => /x/, () => new Error('x'), () => new Uint8Array(1000), () => new ArrayBuffer(8), () => Object(1), () => Object('id'), () => new Foreign(),
  () => Object.create(null) as unknown, () => () => 0, () => Symbol('x'), () => new Proxy({}, { get: () => 1 }), () => ({ get id() { return '019aa000-0000-7000-8000-000000000001' } }), () => Promise.resolve(1),
  () => ({ toString: 'x', valueOf: 'x' }), () => ({ toJSON: 'x' }), () => ({ length: 1e9 }), () => JSON.parse('{"then":"x"}') as unknown, () => ({ hasOwnProperty: 1 }), () => ({ code: 'a', ok: true }),
]

/** What tries to give every object a member. */
export const prototypePayloads: readonly (() => unknown)[] = [
  () => JSON.parse('{"__proto__":{"admin":true}}') as unknown,
  () => JSON.parse('{"constructor":{"prototype":{"admin":true}}}') as unknown,
  () => JSON.parse('{"__proto__":{"toString":"x","admin":true},"a":1}') as unknown,
  () => JSON.parse('[{"__proto__":{"admin":true}}]') as unknown,
  () => JSON.parse('{"__proto__":null}') as unknown,
  () => JSON.parse('{"__proto__.admin":true,"constructor.prototype.admin":true}') as unknown,
  () => JSON.parse('{"prototype":{"admin":true},"__defineGetter__":"admin"}') as unknown,
]
