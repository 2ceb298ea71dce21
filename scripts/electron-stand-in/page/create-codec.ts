/** Structured clone as text: what one process or world encodes, another decodes. */
export interface Codec {
  /** @throws Error 'An object could not be cloned.', Electron's own words */
  readonly encode: (value: unknown) => string
  readonly decode: (text: string) => unknown
}

/**
 * Runs in Node and, as the text of this very function, in pages: it must not use anything outside
 * itself but what both have. A value becomes a table of nodes that refer to each other by position
 * (so cycles and shared references survive); position 0 is the value itself.
 */
export function createCodec(): Codec {
  type Node = string | number | boolean | null | [kind: string, ...parts: (string | number)[]]

  const views = { Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float32Array, Float64Array, BigInt64Array, BigUint64Array, DataView }
  const errors = { Error, EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError }
  const minusZero = Symbol('-0')
  const refusal = () => new Error('An object could not be cloned.')
  const kindOf = (value: object) => Object.prototype.toString.call(value).slice(8, -1)

  const bytesToText = (bytes: Uint8Array) => {
    let text = ''
    for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000))
    return btoa(text)
  }
  const textToBytes = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0)).buffer

  function describeObject(value: object, place: (value: unknown) => number): Node {
    const kind = kindOf(value)
    if (kind in views) {
      const view = value as Uint8Array
      return ['view', kind, bytesToText(new Uint8Array(view.buffer, view.byteOffset, view.byteLength))]
    }
    switch (kind) {
      case 'Object': {
        // Long lists of small objects are most of what is sent: no array for each of their members.
        const node: Node = ['object']
        for (const key of Object.keys(value)) node.push(key, place((value as Record<string, unknown>)[key]))
        return node
      }
      case 'Array': return ['array', ...(value as unknown[]).map(place)]
      case 'Map': return ['map', ...[...(value as Map<unknown, unknown>)].flat().map(place)]
      case 'Set': return ['set', ...[...(value as Set<unknown>)].map(place)]
      case 'Date': return ['date', String((value as Date).getTime())]
      case 'RegExp': return ['regexp', (value as RegExp).source, (value as RegExp).flags]
      case 'ArrayBuffer': return ['buffer', bytesToText(new Uint8Array(value as ArrayBuffer))]
      case 'Error': {
        const { name, message, stack } = value as Error
        return ['error', name, message, stack ?? '']
      }
      default: throw refusal()
    }
  }

  function describe(value: unknown, place: (value: unknown) => number): Node {
    if (value === undefined) return ['undefined']
    if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
    if (typeof value === 'number') return Number.isFinite(value) ? value : ['number', String(value)]
    if (value === minusZero) return ['number', '-0']
    if (typeof value === 'bigint') return ['bigint', String(value)]
    if (typeof value === 'object') return describeObject(value, place)
    throw refusal()
  }

  function encode(value: unknown): string {
    let root: unknown
    try {
      root = structuredClone(value)
    } catch {
      throw refusal()
    }
    const places = new Map<unknown, number>()
    const waiting: unknown[] = []
    const place = (item: unknown) => {
      const key = item === 0 && Object.is(item, -0) ? minusZero : item
      const known = places.get(key)
      if (known !== undefined) return known
      places.set(key, waiting.length)
      return waiting.push(key) - 1
    }
    place(root)
    const nodes: Node[] = []
    for (let at = 0; at < waiting.length; at += 1) nodes.push(describe(waiting[at], place))
    return JSON.stringify(nodes)
  }

  function shell(node: Node): unknown {
    if (!Array.isArray(node)) return node
    const [kind, first = '', second = '', third = ''] = node
    switch (kind) {
      case 'undefined': return undefined
      case 'number': return Number(first)
      case 'bigint': return BigInt(first)
      case 'date': return new Date(Number(first))
      case 'regexp': return new RegExp(String(first), String(second))
      case 'buffer': return textToBytes(String(first))
      case 'view': return new (views[first as keyof typeof views] as new (bytes: ArrayBuffer) => unknown)(textToBytes(String(second)))
      case 'error': {
        const error = new (errors[first as keyof typeof errors] ?? Error)(String(second))
        error.stack = String(third)
        return error
      }
      case 'map': return new Map()
      case 'set': return new Set()
      case 'array': return []
      default: return {}
    }
  }

  function fill(made: unknown, node: Node, all: readonly unknown[]): void {
    if (!Array.isArray(node)) return
    const kind = node[0]
    const item = (at: number) => all[Number(node[at])]
    if (kind === 'array') for (let at = 1; at < node.length; at += 1) (made as unknown[]).push(item(at))
    if (kind === 'set') for (let at = 1; at < node.length; at += 1) (made as Set<unknown>).add(item(at))
    if (kind !== 'map' && kind !== 'object') return
    for (let at = 1; at < node.length; at += 2) {
      const key = String(node[at])
      if (kind === 'map') (made as Map<unknown, unknown>).set(item(at), item(at + 1))
      // Only this name would be taken for something else than a member.
      else if (key === '__proto__') Object.defineProperty(made, key, { value: item(at + 1), enumerable: true, writable: true, configurable: true })
      else (made as Record<string, unknown>)[key] = item(at + 1)
    }
  }

  function decode(text: string): unknown {
    const nodes = JSON.parse(text) as Node[]
    const made = nodes.map(shell)
    nodes.forEach((node, index) => { fill(made[index], node, made) })
    return made[0]
  }

  return { encode, decode }
}
