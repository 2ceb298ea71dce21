import { useId, useRef, type KeyboardEvent } from 'react'
import classes from './code-buttons.module.css'
import { componentsText } from '../components.text.ts'
import { fieldLabel } from './field-label.tsx'

interface CodeButtonsProps<Value extends string | number> {
  readonly label: string
  readonly optional?: boolean | undefined
  readonly description?: string | undefined
  readonly options: readonly { readonly code: Value; readonly label: string }[]
  readonly value: Value | undefined
  readonly onChange: (value: Value) => void
  readonly error?: string | undefined
  /** Show the digit that chooses each of the first nine; default true. */
  readonly digits?: boolean
  readonly name?: string
}

/**
 * Big buttons for a choice that is made many times a day. They are radio buttons: Tab reaches the
 * group once, arrows move, and a digit takes the first nine directly.
 */
export function CodeButtons<Value extends string | number>({ label, optional, description, options, value, onChange, error, digits = true, name }: CodeButtonsProps<Value>) {
  const id = useId()
  const group = useRef<HTMLFieldSetElement>(null)

  const takeDigit = (event: KeyboardEvent) => {
    if (!digits || event.ctrlKey || event.altKey || event.metaKey || !/^[1-9]$/.test(event.key)) return
    const chosen = options[Number(event.key) - 1]
    if (chosen === undefined) return
    event.preventDefault()
    onChange(chosen.code)
    group.current?.querySelectorAll('input')[Number(event.key) - 1]?.focus()
  }

  return (
    <fieldset
      ref={group}
      role="radiogroup"
      className={classes['group']}
      onKeyDown={takeDigit}
      aria-invalid={error !== undefined}
      aria-describedby={[description === undefined ? '' : `${id}-description`, error === undefined ? '' : `${id}-error`].join(' ').trim() || undefined}
    >
      <legend className={classes['legend']}>{fieldLabel(label, optional)}</legend>
      {description !== undefined && <p id={`${id}-description`} className={classes['description']}>{description}</p>}
      <div className={classes['row']}>
        {options.map((option, index) => (
          <label key={option.code} className={classes['choice']} {...(digits && index < 9 && { title: componentsText.digitHint })}>
            <input
              type="radio"
              name={name ?? id}
              className={classes['radio']}
              checked={option.code === value}
              onChange={() => onChange(option.code)}
            />
            {digits && index < 9 && <span className={classes['digit']} aria-hidden="true">{index + 1}</span>}
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {error !== undefined && <p id={`${id}-error`} className={classes['error']}>{error}</p>}
    </fieldset>
  )
}
