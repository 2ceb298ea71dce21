/** Called with the name of what is on the screen. */
export type Look = (screen: string) => Promise<void>
