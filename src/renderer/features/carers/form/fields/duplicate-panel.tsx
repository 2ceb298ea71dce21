import { Alert, Anchor } from '@mantine/core'
import { Link } from 'react-router'
import { carerPath } from '../../../../components/screen/paths.ts'
import { carerFormText, reasonTexts } from '../carer-form.text.ts'
import classes from '../carer-form.module.css'
import type { Candidate } from '../use-duplicates.ts'

/** Persons who may already be the one being registered. It warns; only an equal number stops. */
export function DuplicatePanel({ candidates }: { readonly candidates: readonly Candidate[] }) {
  return (
    <aside className={classes['aside']} aria-label={carerFormText.duplicates}>
      <span role="status" className="visually-hidden">{candidates.length > 0 && carerFormText.duplicatesCount(candidates.length)}</span>
      {candidates.length > 0 && (
        <Alert variant="light" color="blue" title={carerFormText.duplicates}>
          {carerFormText.duplicatesHint}
          <ul className={classes['candidates']}>
            {candidates.map((candidate) => (
              <li key={candidate.id}>
                <Anchor component={Link} to={carerPath(candidate.id)} aria-label={carerFormText.open(candidate.name)}>{candidate.name}</Anchor>
                <div>{factsOf(candidate)}</div>
                <div>{candidate.reasons.map((reason) => reasonTexts[reason]).join(', ')}</div>
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </aside>
  )
}

function factsOf(candidate: Candidate): string {
  return [
    candidate.carerNumber,
    candidate.birthYear === undefined ? undefined : carerFormText.bornIn(candidate.birthYear),
    candidate.lastContactOn === undefined ? undefined : carerFormText.lastContact(candidate.lastContactOn),
  ].filter(Boolean).join(', ')
}
