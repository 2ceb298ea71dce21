import { EventEmitter } from 'node:events'

// Asked of every object by promises, inspection and test runners; answering undefined is right there.
const quiet = new Set(['then', 'toJSON', 'domain', 'constructor', 'nodeType', 'tagName', 'asymmetricMatch', 'inspect'])

function missing(name: string, key: string | symbol): undefined {
  if (typeof key === 'symbol' || key.startsWith('_') || quiet.has(key)) return undefined
  throw new Error(`stand-in: ${name}.${key} does not exist here`)
}

const guard = <T extends object>(name: string, target: T): T =>
  new Proxy(target, {
    get: (object, key, receiver) => (key in object ? Reflect.get(object, key, receiver) : missing(name, key)),
  })

/** `members`, where reading a member that is not there throws instead of giving undefined. */
export const strictObject = <T extends object>(name: string, members: T): T => guard(name, members)

function refuseUnknown(name: string, events: readonly string[], event: string | symbol): void {
  if (typeof event === 'symbol' || event === 'removeListener' || events.includes(event)) return
  throw new Error(`stand-in: ${name} never emits '${event}' here`)
}

/**
 * A base class for an event emitter whose unknown members throw, on instances and on the class.
 * The guard sits at the end of the prototype chain, so it sees only what nothing else answered
 * and private fields keep working. With `events`, listening for any other event throws too:
 * a listener that can never be called is a gap that should show at once.
 */
export function strictEmitter(name: string, events?: readonly string[]): typeof EventEmitter {
  class Strict extends EventEmitter {
    constructor() {
      super()
      if (events) super.on('newListener', (event) => { refuseUnknown(name, events, event) })
    }
  }
  Object.setPrototypeOf(Strict.prototype, guard(name, EventEmitter.prototype))
  Object.setPrototypeOf(Strict, guard(name, EventEmitter))
  return Strict as unknown as typeof EventEmitter
}
