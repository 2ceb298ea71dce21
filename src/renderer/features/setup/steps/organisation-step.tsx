import { Checkbox, Radio, Stack } from '@mantine/core'
import { isCodeOf } from '#shared/domain/code-lists/code-list.ts'
import { municipalities } from '#shared/domain/code-lists/municipalities.ts'
import { areas } from '#shared/domain/code-lists/organisation/areas.ts'
import { caseSystems } from '#shared/domain/code-lists/organisation/case-systems.ts'
import { notePlaces } from '#shared/domain/code-lists/organisation/note-places.ts'
import { sortKey } from '#shared/domain/swedish-sort.ts'
import { CodeSelect } from '../../../components/fields/code-select.tsx'
import { TextField } from '../../../components/fields/text-field.tsx'
import { organisationText as text } from '../setup.text.ts'
import type { StepProps } from './step-props.ts'

const byName = municipalities.toSorted((a, b) => sortKey(a.label) < sortKey(b.label) ? -1 : 1)

export function OrganisationStep({ entry, errors, onChange }: StepProps) {
  return (
    <Stack gap="lg">
      <CodeSelect
        label={text.municipality}
        description={entry.municipalityCode === undefined ? text.municipalityHelp : text.municipalityCode(entry.municipalityCode)}
        options={byName}
        value={entry.municipalityCode}
        error={errors.municipalityCode}
        onChange={(municipalityCode) => onChange({ municipalityCode })}
      />
      <TextField label={text.board} description={text.boardHelp} value={entry.board} error={errors.board} onChange={(board) => onChange({ board })} />
      <Checkbox.Group
        label={text.areas}
        description={text.areasHelp}
        error={errors.areaCodes}
        value={[...entry.areaCodes]}
        onChange={(codes) => onChange({ areaCodes: codes.filter((code) => isCodeOf(areas, code)) })}
      >
        <Stack gap="xs" mt="xs">
          {areas.map((area) => <Checkbox key={area.code} value={area.code} label={area.label} aria-invalid={errors.areaCodes !== undefined} />)}
        </Stack>
      </Checkbox.Group>
      <Radio.Group
        label={text.notePlace}
        error={errors.notePlace}
        value={entry.notePlace ?? null}
        onChange={(code) => isCodeOf(notePlaces, code) && onChange({ notePlace: code })}
      >
        <Stack gap="xs" mt="xs">
          {notePlaces.map((place) => (
            <Radio key={place.code} value={place.code} label={place.label} description={text.notePlaceHelp[place.code]} aria-invalid={errors.notePlace !== undefined} />
          ))}
        </Stack>
      </Radio.Group>
      <Radio.Group label={text.place} value={entry.place} onChange={(place) => onChange({ place: place === 'other-folder' ? place : 'this-computer' })}>
        <Stack gap="xs" mt="xs">
          {(['this-computer', 'other-folder'] as const).map((place) => <Radio key={place} value={place} label={text.places[place]} description={text.placeHelp[place]} />)}
        </Stack>
      </Radio.Group>
      <CodeSelect label={text.caseSystem} optional options={caseSystems} value={entry.caseSystem} onChange={(caseSystem) => onChange({ caseSystem })} />
    </Stack>
  )
}
