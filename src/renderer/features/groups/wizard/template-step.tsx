import { templateText } from '../model/group-templates.text.ts'
import { templateCodes } from '../model/group-templates.ts'
import { withTemplate } from '../model/group-entry.ts'
import type { WizardStepProps } from './wizard-props.ts'
import { wizardText as text } from './wizard.text.ts'
import classes from './wizard.module.css'

/** What to begin with: fills in the rest, all of which can be changed. */
export function TemplateStep({ entry, change }: WizardStepProps) {
  return (
    <fieldset className={classes['templates']} role="radiogroup">
      <legend>{text.templateLegend}</legend>
      {templateCodes.map((code) => (
        <label key={code} className={classes['template']}>
          <input type="radio" name="template" checked={entry.templateCode === code} onChange={() => change(withTemplate(entry, code))} />
          <strong>{templateText[code].name}</strong>
          <span>{templateText[code].hint}</span>
        </label>
      ))}
    </fieldset>
  )
}
