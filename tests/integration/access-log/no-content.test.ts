import { expect, test } from 'vitest'
import { heldContact, namedCarer, somebodyCaredFor, daughter } from '../../support/carer-inputs.ts'
import { loggedRegister, standingNumber } from '../../support/logged-register.ts'
import { refusalOf } from '../../support/refusal.ts'

test('the log holds no name, number, searched word or note, and recognises equal searches all the same', async () => {
  await using register = await loggedRegister()
  const { call, standing } = register
  const from = register.lastSeq()
  const words = ['Vitsippa', 'Blåklint', 'Prästkrage', 'backtimjan', '070-555 11 22', standingNumber]
  const { id } = await call('carers.create', namedCarer('Vitsippa', 'Blåklint', { phone: '070-555 11 22' }))
  await call('caredFor.add', { carerId: id, caredFor: somebodyCaredFor({ alias: 'Prästkrage' }), relation: daughter() })
  await call('contacts.register', heldContact([id], { note: 'talade om backtimjan' }))
  await call('carers.revealPersonalNumber', { id: standing.carerId })
  await call('carers.search', { text: 'Vitsippa' })
  await call('carers.search', { text: '  vitsippa ' })
  await call('carers.search', { text: 'Blåklint' })
  await call('carers.similar', { firstName: 'Vitsippa', lastName: 'Blåklint', personalNumber: standingNumber })
  expect(await refusalOf(() => call('contacts.register', heldContact(['019aa000-0000-7000-8000-00000000beef'], { note: 'backtimjan' })))).toBe('not-found')

  const entries = register.entriesAfter(from)
  const text = JSON.stringify(entries).toLowerCase()
  for (const word of words) expect(text).not.toContain(word.toLowerCase())
  const hashes = entries.filter(({ route }) => route === 'carers.search').map(({ term_hash }) => term_hash)
  expect(hashes).toHaveLength(3)
  expect(hashes[0]).toBe(hashes[1])
  expect(hashes[0]).not.toBe(hashes[2])
})

test('whatever a double was looked for by leaves its own hash', async () => {
  await using register = await loggedRegister()
  const { call } = register
  const from = register.lastSeq()
  for (const asked of [{}, { personalNumber: standingNumber }, { phone: '070-555 11 22' }]) await call('carers.similar', { firstName: 'Vitsippa', lastName: 'Blåklint', ...asked })
  expect(new Set(register.entriesAfter(from).map(({ term_hash }) => term_hash)).size).toBe(3)
})

async function hashInNewRegister(): Promise<string | null | undefined> {
  await using register = await loggedRegister()
  await register.call('carers.search', { text: 'Andersson' })
  return register.entriesAfter(0).at(-1)?.term_hash
}

test('a hash of a name in one register is another in the next: no dictionary of names reads the log', async () => {
  expect(await hashInNewRegister()).not.toBe(await hashInNewRegister())
})
