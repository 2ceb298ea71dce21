import type { Session } from '../network/session.ts'

export interface WebPreferences {
  readonly preload?: string
  readonly session?: Session
  readonly partition?: string
  readonly sandbox?: boolean
  readonly contextIsolation?: boolean
  readonly nodeIntegration?: boolean
  readonly webSecurity?: boolean
  readonly spellcheck?: boolean
  readonly devTools?: boolean
  readonly webviewTag?: boolean
  readonly additionalArguments?: readonly string[]
}

/** Only pages that can reach nothing but their preload are shown. @throws for any other wish */
export function requireSafePreferences(preferences: WebPreferences): void {
  const unsafe = preferences.sandbox === false || preferences.contextIsolation === false || preferences.nodeIntegration === true
    || preferences.webSecurity === false || preferences.webviewTag === true
  if (unsafe) throw new Error('stand-in: only windows with sandbox and contextIsolation, without nodeIntegration and webviewTag, exist here')
}
