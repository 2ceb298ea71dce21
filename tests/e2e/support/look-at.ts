import type { Page } from '@playwright/test'

const textSpacing = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }'

/** Text as a reader may space it (WCAG 1.4.12); the content policy lets the page itself do it this way. */
export async function spaceText(page: Page, isSpaced: boolean): Promise<void> {
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    document.adoptedStyleSheets = css === '' ? [] : [sheet]
  }, isSpaced ? textSpacing : '')
}

/** Text of another size than the window's, in percent. */
export async function sizeText(page: Page, percent: number): Promise<void> {
  await page.evaluate((size) => { document.documentElement.style.fontSize = size }, percent === 100 ? '' : `${percent}%`)
}

/** What does not fit: the page scrolling sideways, controls outside the window, text cut off by its own box. */
export async function cutOff(page: Page): Promise<readonly string[]> {
  return await page.evaluate(() => {
    const found: string[] = []
    const say = (element: Element) => `${element.tagName.toLowerCase()}.${(element.getAttribute('class') ?? '').split(' ').at(-1) ?? ''} "${element.textContent.trim().slice(0, 40)}"`
    const scrolls = (element: Element): boolean => /auto|scroll/u.test(getComputedStyle(element).overflowX) && element.tagName !== 'MAIN' && element.scrollWidth > element.clientWidth
    const inScroller = (element: Element): boolean => {
      for (let at = element.parentElement; at !== null && at.tagName !== 'MAIN'; at = at.parentElement) if (scrolls(at)) return true
      return false
    }
    for (const area of [document.documentElement, ...document.querySelectorAll('main, [role="dialog"]')]) {
      if (area.scrollWidth > area.clientWidth + 1) found.push(`scrolls sideways by ${area.scrollWidth - area.clientWidth}: ${say(area).slice(0, 50)}`)
    }
    for (const element of document.body.querySelectorAll('*')) {
      const box = element.getBoundingClientRect()
      // A box in the week's grid is as tall as its time and says all in its name, its hint and the list view.
      if (element.closest('.visually-hidden, .print-sheet, svg, [aria-hidden="true"], [data-box]') !== null || box.width === 0 || !element.checkVisibility()) continue
      const style = getComputedStyle(element)
      if (element.matches('button, a, input, h1, h2, h3, label, p') && box.left > -500 && (box.right > window.innerWidth + 1 || box.left < -1) && !inScroller(element)) found.push(`outside the window: ${say(element)}`)
      const ownText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '')
      const clips = /hidden|clip/u.test(style.overflowX + style.overflowY)
      if ((ownText || element.matches('button, a, label')) && clips && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 3)) found.push(`cut: ${say(element)} ${element.scrollWidth}x${element.scrollHeight} in ${element.clientWidth}x${element.clientHeight}`)
    }
    return [...new Set(found)]
  })
}

/** Controls smaller than `least` px either way; a link in running text is as high as its line. A choice counts with its label. */
export async function smallTargets(page: Page, least: number): Promise<readonly string[]> {
  return await page.evaluate((limit) => {
    const found = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [role="option"], [role="switch"], [tabindex="0"]')].flatMap((element) => {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.visually-hidden, [aria-hidden="true"]') !== null) return []
      if (element.matches('a, button') && getComputedStyle(element).display === 'inline') return []
      const boxes = [element, ...(element instanceof HTMLInputElement ? [...element.labels ?? []] : []), element.closest('.mantine-Input-wrapper')].flatMap((each) => (each === null ? [] : [each.getBoundingClientRect()]))
      const width = Math.max(...boxes.map((box) => box.width))
      const height = Math.max(...boxes.map((box) => box.height))
      if (boxes[0]?.right !== undefined && boxes[0].right < 0) return []
      return width + 0.5 >= limit && height + 0.5 >= limit ? [] : [`${element.tagName.toLowerCase()}.${(element.getAttribute('class') ?? '').split(' ').at(-1) ?? ''} "${(element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 40)}" ${Math.round(width)}x${Math.round(height)}`]
    })
    return [...new Set(found)]
  }, least)
}

// Words that no Swedish sentence of ours holds, and that component libraries say unless told otherwise.
const english = /\b(?:close|next|previous|search|clear|select(?:ed)?|open|toggle|show|hide|week|weekday|today|loading|required|invalid|pick|choose|remove|delete|add|month|year|decade|day|hour|minutes?|time|dismiss|cancel|save|submit|error|warning|notifications?|alert|password|visibility|menu|options?|value|page|sort|copy|more|less|nothing|empty|no|not|found|click|press|enter|date|calendar|navigation|measurement|undefined|null)\b/iu

/** English in what is read: text on the screen, accessible names, hints. Names, code and keys apart, and words drawn by lot, which say nothing (a "not" is a net in Swedish). */
export async function englishWords(page: Page): Promise<readonly string[]> {
  const said = await page.evaluate(() => {
    const names = [...document.querySelectorAll('*')].flatMap((element) => ['aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? ''))
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: string[] = []
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement
      if (parent?.closest('script, style, noscript, kbd, [translate="no"]') === null) texts.push(walker.currentNode.textContent ?? '')
    }
    return [...new Set([...names, ...texts, document.title, document.documentElement.lang])]
  })
  // What a screen reader is told in the end, whatever it was put together from.
  const tree = await page.locator('body').ariaSnapshot()
  const told = [...tree.matchAll(/"(?<name>[^"]*)"/gu)].map(([, name]) => name ?? '')
  return [...new Set([...said, ...told])].map((text) => text.trim()).filter((text) => english.test(text))
}
