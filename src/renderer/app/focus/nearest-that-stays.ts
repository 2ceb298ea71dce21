const focusable = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]'

/** Where something stood while it was there: itself and everything around it, and which child of its parent each one was. */
export type Place = readonly { readonly element: Element; readonly index: number }[]

/** The place of `element`, from itself outwards. Read it while the element stands in the document: afterwards its parents are gone. */
export function placeOf(element: Element): Place {
  const steps: { element: Element; index: number }[] = []
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    steps.push({ element: at, index: at.parentElement === null ? 0 : [...at.parentElement.children].indexOf(at) })
  }
  return steps
}

/**
 * What shall have the focus when that which had it is gone: the same control in the row that took its
 * place, or the row before; otherwise the heading of the part it stood in; otherwise the dialog or the
 * heading of the screen. Undefined when nothing around it is left but the window itself.
 */
export function nearestThatStays(place: Place): HTMLElement | undefined {
  const own = place[0]?.element
  if (own === undefined) return undefined
  if (own instanceof HTMLElement && own.isConnected && own.matches(focusable)) return own
  for (const [step, { element }] of place.entries()) {
    const gone = place[step - 1]
    if (!element.isConnected || gone === undefined || element === document.body) continue
    const found = (gone.element.isConnected ? undefined : inItsStead(element, gone.element, gone.index, own)) ?? landmarkIn(element)
    if (found !== undefined) return found
  }
  return undefined
}

/** The heading of the screen, ready to take the focus. */
export function screenHeading(): HTMLElement | undefined {
  return ready(document.querySelector('main h1'))
}

function inItsStead(parent: Element, gone: Element, index: number, own: Element): HTMLElement | undefined {
  const number = controlsOf(gone).indexOf(own as HTMLElement)
  const successor = [parent.children[index], parent.children[index - 1]].find((child) => child?.tagName === gone.tagName && child.className === gone.className)
  if (successor === undefined) return undefined
  const controls = controlsOf(successor)
  return controls[number] ?? controls[0]
}

function landmarkIn(element: Element): HTMLElement | undefined {
  if (element instanceof HTMLElement && element.getAttribute('role') === 'dialog') return element
  if (element.matches('main')) return ready(element.querySelector('h1'))
  return element.matches('section') ? ready(element.querySelector('h2, h3')) : undefined
}

function ready(heading: Element | null): HTMLElement | undefined {
  if (!(heading instanceof HTMLElement)) return undefined
  heading.tabIndex = -1
  return heading
}

function controlsOf(element: Element): readonly HTMLElement[] {
  const inside = [...element.querySelectorAll<HTMLElement>(focusable)].filter((control) => control.tabIndex >= 0)
  return element instanceof HTMLElement && element.matches(focusable) ? [element, ...inside] : inside
}
