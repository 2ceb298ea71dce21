import { expect, it } from 'vitest'
import { fromWebAddress, isSchemeAddress, toWebAddress } from '../../../scripts/electron-stand-in/network/scheme-addresses.ts'

const schemes = new Set(['app'])

it.each(['app://bundle/index.html#/a?b=https://x.y/z', 'app://bundle', 'app://a.b/å%20ö'])('%s comes back unchanged', (address) => {
  const web = toWebAddress(address, schemes)
  expect(web.startsWith('https://')).toBe(true)
  expect(isSchemeAddress(web)).toBe(true)
  expect(fromWebAddress(web)).toBe(address)
})

it.each(['https://example.org/x', 'data:text/html,x', 'about:blank', 'other://host/x', 'https://example.org/?u=https://bundle.app.standin.localhost/'])('%s is left alone', (address) => {
  expect(toWebAddress(address, schemes)).toBe(address)
  expect(fromWebAddress(address)).toBe(address)
})
