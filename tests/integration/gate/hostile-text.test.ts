import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CivilDate } from '#shared/domain/civil-date.ts'
import { daughter, heldContact, namedCarer, somebodyCaredFor } from '../../support/carer-inputs.ts'
import { headlessRegister, type HeadlessRegister } from '../../support/headless-register.ts'
import { brokenStrings, hostileStrings } from '../../support/hostile-strings.ts'
import { testPassphrase } from '../../support/register-setup.ts'

let register: HeadlessRegister
beforeAll(async () => {
  register = await headlessRegister()
  await register.value('vault.unlock', { passphrase: testPassphrase })
})
afterAll(() => register[Symbol.asyncDispose]())

interface Kept {
  readonly text: string
  readonly carerId: string
  readonly draftId: string
}

const kept: Kept[] = []
const refused = new Map<string, string>()
const draftIdOf = (n: number): string => `019aa000-0000-7000-8000-${String(n).padStart(12, '0')}`

/** Spread over the forms, since each keeps only so many drafts for one person. */
const forms = ['contact', 'carer', 'group', 'respite', 'review'] as const
const formOf = (n: number) => forms[n % forms.length] ?? 'contact'

/** Puts `text` wherever a person may write; what is refused stands in `refused` with its reason. */
async function put(text: string, n: number): Promise<void> {
  const answer = await register.app.call('carers.create', namedCarer(`För ${text}`, `Efter ${text}`, { address: text, email: text }))
  if (!answer.ok) {
    refused.set(text, `${answer.error.code} ${answer.error.fields?.map(({ reason }) => reason).join() ?? ''}`)
    return
  }
  const carerId = answer.value.id
  await register.value('contacts.register', heldContact([carerId], { note: text, heldOn: '2026-03-02' as CivilDate }))
  await register.value('caredFor.add', { carerId, caredFor: somebodyCaredFor({ alias: `Alias ${text}` }), relation: daughter() })
  await register.value('drafts.save', { id: draftIdOf(n), form: formOf(n), values: JSON.stringify({ note: text }) })
  kept.push({ text, carerId, draftId: draftIdOf(n) })
}

async function expectAllThere(): Promise<void> {
  const mine = await Promise.all(forms.map(async (form) => register.value('drafts.mine', { form })))
  const drafts = mine.flatMap((each) => each.drafts)
  for (const { text, carerId, draftId } of kept) {
    const card = await register.value('carers.open', { id: carerId })
    expect([card.firstName, card.lastName]).toEqual([`För ${text}`, `Efter ${text}`])
    // A line of blanks is as good as none; anything else is kept to the letter.
    for (const shown of [card.address, card.email]) expect(shown ?? text.trim()).toBe(shown === undefined ? '' : text)
    expect(card.relations.map((each) => each.caredFor.alias)).toEqual([`Alias ${text}`])
    expect((await register.value('carers.timeline', { id: carerId })).entries).toContainEqual(expect.objectContaining({ note: text }))
    expect(drafts.find(({ id }) => id === draftId)?.values).toBe(JSON.stringify({ note: text }))
  }
}

test(`${hostileStrings.length} hostile strings in every field come back as they were written, also after the register was locked and opened`, async () => {
  for (const [n, text] of hostileStrings.entries()) await put(text, n)
  // Refusals must have a reason of the field; nothing well-formed is refused for being odd.
  expect([...refused.entries()]).toEqual([])
  expect(kept.length).toBe(hostileStrings.length)
  await expectAllThere()
  await register.value('vault.lock', {})
  await register.value('vault.unlock', { passphrase: testPassphrase })
  await expectAllThere()
}, 240_000)

test('half a character is refused with its reason, and the byte that ends a string elsewhere comes back whole', async () => {
  const before = kept.length
  for (const [n, text] of brokenStrings.entries()) await put(text, 5000 + n)
  for (const text of brokenStrings) {
    if (text.isWellFormed()) expect(refused.has(text), JSON.stringify(text)).toBe(false)
    else expect(refused.get(text), JSON.stringify(text)).toMatch(/^invalid-input .*lone-surrogate/)
  }
  expect(kept.length - before).toBe(brokenStrings.filter((text) => text.isWellFormed()).length)
  await expectAllThere()
}, 120_000)
