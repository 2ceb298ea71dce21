/** After a refused submit: puts the cursor in the first field that is marked as wrong. Call it when the marks are on the screen. */
export function focusFirstError(form: HTMLElement): void {
  const wrong = form.querySelector<HTMLElement>('[aria-invalid="true"]')
  const field = wrong instanceof HTMLFieldSetElement ? wrong.querySelector<HTMLElement>('input:checked, input') : wrong
  field?.focus()
  // With its label, which stands above it.
  const whole = field?.closest('fieldset, .mantine-InputWrapper-root')
  ;(whole ?? field)?.scrollIntoView({ block: 'nearest' })
}
