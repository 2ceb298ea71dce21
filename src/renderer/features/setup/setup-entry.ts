import { contract, type InputOf } from '#shared/contract/index.ts'
import type { Area } from '#shared/domain/code-lists/organisation/areas.ts'
import type { CaseSystem } from '#shared/domain/code-lists/organisation/case-systems.ts'
import type { NotePlace } from '#shared/domain/code-lists/organisation/note-places.ts'
import type { Title } from '#shared/domain/code-lists/organisation/titles.ts'
import { municipalities } from '#shared/domain/code-lists/municipalities.ts'
import { labelOf } from '#shared/domain/code-lists/code-list.ts'
import { nameLength } from '#shared/contract/text.ts'
import { checkText } from '#shared/domain/well-formed-text.ts'
import { fieldText } from '../../api/field-text.ts'
import { checkNewPassphrase } from '../../components/passphrase/check-new-passphrase.ts'
import { checkTypedBack, type KeyKeeping, type MadeKey } from '../../components/recovery-key/made-key.ts'
import { organisationText, personText } from './setup.text.ts'

/** All that the first run asks, as typed so far. */
export interface SetupEntry {
  readonly municipalityCode: string | undefined
  readonly board: string
  readonly areaCodes: readonly Area[]
  readonly notePlace: NotePlace | undefined
  readonly caseSystem: CaseSystem | undefined
  readonly userName: string
  readonly titleCode: Title | undefined
  readonly passphrase: string
  readonly repeated: string
  readonly place: RegisterPlace
  readonly keeping: KeyKeeping
  /** From the one paper, or from the first envelope. */
  readonly typedKey: string
  /** From the second envelope. */
  readonly typedOther: string
}

export type RegisterPlace = NonNullable<InputOf<'vault.create'>['place']>

export const emptyEntry: SetupEntry = {
  municipalityCode: undefined, board: '', areaCodes: [], notePlace: undefined, caseSystem: undefined,
  userName: '', titleCode: 'carer-consultant', passphrase: '', repeated: '', place: 'this-computer', keeping: 'sheet', typedKey: '', typedOther: '',
}

export const steps = ['organisation', 'person', 'passphrase', 'recovery'] as const
export type Step = (typeof steps)[number]

/** A sentence for each field that is not right. */
export type StepErrors = { readonly [Field in keyof SetupEntry]?: string | undefined }

/** What counts against the passphrase that is chosen. */
export const namesInEntry = ({ municipalityCode, board, userName }: SetupEntry): readonly string[] => [labelOf(municipalities, municipalityCode ?? ''), board, userName]

/** A field never cuts what is pasted into it: a text that is too long stays whole, with a sentence beside it. */
function nameError(field: 'board' | 'userName', typed: string, missing: string): StepErrors {
  if (typed.trim() === '') return { [field]: missing }
  const fault = checkText(typed, nameLength)
  return fault === 'ok' ? {} : { [field]: fieldText(fault) }
}

/** What stands in the way of leaving a step forwards; empty when nothing does. */
export function checkStep(step: Step, entry: SetupEntry, made: MadeKey): StepErrors {
  switch (step) {
    case 'organisation': return {
      ...(entry.municipalityCode === undefined && { municipalityCode: organisationText.missing.municipalityCode }),
      ...nameError('board', entry.board, organisationText.missing.board),
      ...(entry.areaCodes.length === 0 && { areaCodes: organisationText.missing.areaCodes }),
      ...(entry.notePlace === undefined && { notePlace: organisationText.missing.notePlace }),
    }
    case 'person': return {
      ...nameError('userName', entry.userName, personText.missing.userName),
      ...(entry.titleCode === undefined && { titleCode: personText.missing.titleCode }),
    }
    case 'passphrase': return checkNewPassphrase(entry.passphrase, entry.repeated, namesInEntry(entry))
    case 'recovery': {
      const { first, second } = checkTypedBack([entry.typedKey, entry.typedOther], made, entry.keeping)
      return { ...(first !== undefined && { typedKey: first }), ...(second !== undefined && { typedOther: second }) }
    }
  }
}

/** The request that makes the register. What is still missing goes as empty, and the gate says so. */
export function createInput(entry: SetupEntry, made: MadeKey): InputOf<'vault.create'> {
  return {
    unit: {
      municipalityCode: entry.municipalityCode ?? '',
      municipalityName: labelOf(municipalities, entry.municipalityCode ?? ''),
      board: entry.board,
      areaCodes: [...entry.areaCodes],
      notePlace: entry.notePlace ?? 'case-system',
      ...(entry.caseSystem !== undefined && { caseSystem: entry.caseSystem }),
    },
    user: { name: entry.userName, titleCode: entry.titleCode ?? 'other' },
    passphrase: entry.passphrase,
    recoveryKey: made.whole,
    place: entry.place,
  }
}

/** Checked again as a whole before it is sent: the first step that is not right, or undefined. */
export function firstStepToMend(entry: SetupEntry, made: MadeKey): Step | undefined {
  return steps.find((step) => Object.keys(checkStep(step, entry, made)).length > 0)
    ?? (contract['vault.create'].input.safeParse(createInput(entry, made)).success ? undefined : 'organisation')
}
