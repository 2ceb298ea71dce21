import { expect, test } from 'vitest'
import { logEvents } from '#shared/contract/define.ts'
import { entrySentence } from '#shared/domain/access-log/entry-sentence.ts'

test('every event is said in plain Swedish, alone and about each kind of object', () => {
  for (const event of logEvents) {
    for (const kind of [undefined, 'carer', 'user', 'contact', 'group', 'respite', 'release', 'other'] as const) {
      const sentence = entrySentence({ event, route: 'x', object: kind && { kind } })
      expect(sentence).toMatch(/^[A-ZÅÄÖ][a-zåäö]+( \S+)*$/u)
      expect(sentence).not.toMatch(/undefined|\b(?:log|backup|key)\b/iu)
    }
  }
})

test.each([
  ['Öppnade anhörigkortet A-2026-00012', { event: 'opened', route: 'carers.open', object: { kind: 'carer', label: 'A-2026-00012' } }],
  ['Läste händelserna på anhörigkortet A-2026-00012', { event: 'opened', route: 'carers.timeline', object: { kind: 'carer', label: 'A-2026-00012' } }],
  ['Sökte (3 träffar)', { event: 'searched', route: 'carers.search', hits: 3 }],
  ['Sökte (1 träff)', { event: 'searched', route: 'carers.search', hits: 1 }],
  ['Fel lösenord (3 gånger)', { event: 'unlock-failed', route: 'vault', hits: 3 }],
  ['Fel lösenord (1 gång)', { event: 'unlock-failed', route: 'vault', hits: 1 }],
  ['Fick nej: behörigheten räckte inte (2 gånger)', { event: 'call-refused', route: 'keys.rotate', hits: 2 }],
  ['Fick nej: appen kunde inte läsa det som skickades (1 gång)', { event: 'input-refused', route: 'unknown', hits: 1 }],
  ['Fel lösenord', { event: 'unlock-failed', route: 'keys.changePassphrase' }],
  ['Fel återställningsnyckel', { event: 'unlock-failed', route: 'keys.testRecovery' }],
  ['Ändrade en grupp', { event: 'changed', route: 'groups.update', object: { kind: 'group' } }],
  ['Loggade in', { event: 'unlocked', route: 'vault' }],
] as const)('%s', (sentence, entry) => {
  expect(entrySentence(entry)).toBe(sentence)
})
