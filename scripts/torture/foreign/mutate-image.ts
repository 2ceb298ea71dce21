type Random = () => number
type Mutation = (image: Buffer, random: Random) => Buffer

const below = (random: Random, limit: number): number => Math.floor(random() * Math.max(1, limit))
const oneOf = <T>(random: Random, from: readonly [T, ...T[]]): T => from[below(random, from.length)] ?? from[0]

/** Where numbers of two bytes and of four have their edges. */
const edges = [0, 1, 2, 3, 0x7f, 0xff, 0x100, 0xfff, 0x1000, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff] as const
const edge = (random: Random): number => (random() < 0.7 ? oneOf(random, edges) : below(random, 0x100000000))

/** Past the end of the image nothing is put. */
function put(image: Buffer, at: number, width: 1 | 2 | 4, value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value >>> 0)
  if (at < image.length) bytes.copy(image, at, 4 - width)
  return image
}

const pageSizeOf = (image: Buffer): number => {
  const said = image.length < 18 ? 0 : image.readUInt16BE(16)
  return said >= 512 && (said & (said - 1)) === 0 ? said : 4096
}

const pagesOf = (image: Buffer): number => Math.max(1, Math.floor(image.length / pageSizeOf(image)))
const somePage = (image: Buffer, random: Random): number => below(random, pagesOf(image)) * pageSizeOf(image)
/** Where the page begins to say what it holds: on the first, after the head of the file. */
const headOf = (page: number): number => (page === 0 ? 100 : page)

/** The fields of SQLite's file format, §1.3: where each stands and how wide it is. */
const fields: readonly [readonly [number, 1 | 2 | 4], ...(readonly [number, 1 | 2 | 4])[]] = [[16, 2], [18, 1], [19, 1], [20, 1], [21, 1], [22, 1], [23, 1], [24, 4], [28, 4], [32, 4], [36, 4], [40, 4], [44, 4], [48, 4], [52, 4], [56, 4], [60, 4], [64, 4], [68, 4], [92, 4], [96, 4]]

const mutations: readonly [Mutation, ...Mutation[]] = [
  (image, random) => put(image, ...oneOf(random, fields), edge(random)),
  // What a page says it is: kind, first free block, number of cells, where they begin, the page to the right.
  (image, random) => put(image, headOf(somePage(image, random)), 1, oneOf(random, [0, 2, 5, 10, 13, 255])),
  (image, random) => put(image, headOf(somePage(image, random)) + oneOf(random, [1, 3, 5]), 2, edge(random)),
  (image, random) => put(image, headOf(somePage(image, random)) + 8, 4, random() < 0.5 ? below(random, pagesOf(image)) + 1 : edge(random)),
  // Where a cell stands.
  (image, random) => put(image, headOf(somePage(image, random)) + 8 + 2 * below(random, 40), 2, edge(random)),
  // A length as long as a length can be; a page number, where one may be expected.
  (image, random) => {
    const at = somePage(image, random) + below(random, pageSizeOf(image) - 9)
    return image.fill(0xff, at, at + 9)
  },
  (image, random) => put(image, somePage(image, random) + below(random, pageSizeOf(image) - 4), 4, random() < 0.5 ? below(random, pagesOf(image) + 2) : edge(random)),
  (image, random) => {
    const [from, to, size] = [somePage(image, random), somePage(image, random), pageSizeOf(image)]
    Buffer.from(image.subarray(from, from + size)).copy(image, to)
    return image
  },
  (image, random) => image.fill(oneOf(random, [0, 0xff]), Math.min(image.length, somePage(image, random) + below(random, 200)), Math.min(image.length, somePage(image, random) + pageSizeOf(image))),
  (image, random) => image.subarray(0, below(random, image.length)),
  (image, random) => Buffer.concat([image, Buffer.alloc(below(random, 20_000), below(random, 256))]),
  (image, random) => {
    const page = somePage(image, random)
    for (let n = below(random, 64); n >= 0; n -= 1) put(image, page + below(random, pageSizeOf(image)), 1, below(random, 256))
    return image
  },
  // What the tables are said to be.
  (image, random) => {
    const words = ['CREATE TABLE', 'CREATE INDEX', 'PRIMARY KEY', 'REFERENCES', 'TRIGGER', 'access_log', 'carers', 'contacts', ' text', 'NOT NULL', 'CHECK'] as const
    const at = image.indexOf(oneOf(random, words))
    return at < 0 ? put(image, 100, 1, 0) : put(image, at + below(random, 6), 1, oneOf(random, [0, 0x22, 0x28, 0x29, 0x2c, 0x3b, 0x78, 0xff]))
  },
]

/** `base` with one to three things about it that no program would have written; the seed of `random` decides which. */
export function mutateImage(base: Buffer, random: Random): Buffer {
  let image: Buffer = Buffer.from(base)
  for (let n = 1 + below(random, 3); n > 0; n -= 1) {
    // Cut too short for anything to stand in it: left as it is.
    if (image.length < 1024) return image
    image = oneOf(random, mutations)(image, random)
  }
  return image
}
