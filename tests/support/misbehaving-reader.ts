// A reader that a file has got the better of: how is named by the bytes that it is given.
process.once('message', (bytes) => {
  const how = Buffer.from(bytes as Uint8Array).toString()
  const held: string[][] = []
  if (how === 'loops') while (Date.now() > 0) held.length = 0
  if (how === 'hoards') while (Date.now() > 0) held.push(Array.from({ length: 1000 }, (_, index) => `${held.length} ${index}`))
  if (how === 'dies') process.abort()
  if (how === 'leaves') process.exit(0)
})
