import { strictObject } from '../strict.ts'

/** What a handler learns about the frame that asked: always the main frame, since others have no preload. */
export const describeMainFrame = (id: number, address: () => string, isGone: () => boolean) => strictObject('WebFrameMain', {
  parent: null,
  processId: 1,
  routingId: id,
  frameTreeNodeId: id,
  get url() { return address() },
  get origin() { return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(address())?.[0] ?? 'null' },
  isDestroyed: isGone,
})
