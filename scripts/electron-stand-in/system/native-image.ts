import { strictObject } from '../strict.ts'

// A PNG keeps its width and height at these places of its first chunk.
const widthAt = 16
const heightAt = 20

const createFromBuffer = (png: Buffer) => strictObject('nativeImage', {
  isEmpty: () => png.length === 0,
  toPNG: () => png,
  toDataURL: () => `data:image/png;base64,${png.toString('base64')}`,
  getSize: () => (png.length > heightAt + 4 ? { width: png.readUInt32BE(widthAt), height: png.readUInt32BE(heightAt) } : { width: 0, height: 0 }),
})

/** Pictures of pages, as PNG. */
export const nativeImage = strictObject('nativeImage', { createFromBuffer, createEmpty: () => createFromBuffer(Buffer.alloc(0)) })
