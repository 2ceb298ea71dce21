import type { FromStore, ToStore } from '#shared/contract/store-messages.ts'
import { systemClock } from './clock.ts'
import { createStoreServer } from './serve.ts'

/** The two pipes this process can stand at the end of: Electron's utility process, or a forked Node. */
interface Pipe {
  send(message: FromStore): void
  listen(receive: (message: ToStore) => void): void
  onGone(stop: () => void): void
}

interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
}

function pipeToParent(): Pipe {
  const port = (process as unknown as { readonly parentPort?: ParentPort }).parentPort
  if (port !== undefined) {
    return {
      send: (message) => port.postMessage(message),
      listen: (receive) => port.on('message', ({ data }) => receive(data as ToStore)),
      onGone: (stop) => process.once('exit', stop),
    }
  }
  return {
    // A parent that has died cannot be answered; `disconnect` follows and ends this process in order.
    send: (message) => void process.send?.(message, undefined, undefined, () => undefined),
    listen: (receive) => process.on('message', (message) => receive(message as ToStore)),
    onGone: (stop) => process.once('disconnect', () => {
      stop()
      process.exit(0)
    }),
  }
}

const pipe = pipeToParent()
const server = createStoreServer((message) => pipe.send(message), systemClock)
pipe.listen((message) => server.receive(message))
pipe.onGone(() => server.stop())

/**
 * For an error outside every call. Nobody knows what this process is worth then: it closes the files, which takes back what is half
 * written, and ends, which locks the register. Nothing is printed: an error's text may hold content (ASVS 16.5.4).
 */
function endAtOnce(): void {
  try {
    server.stop()
  } finally {
    process.exit(1)
  }
}

process.on('uncaughtException', endAtOnce)
process.on('unhandledRejection', endAtOnce)
