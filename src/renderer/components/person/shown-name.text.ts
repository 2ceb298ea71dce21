/** How a person is named where several are: somebody with protected identity by her case number alone (the backend sends no more). */
export const shownName = (name: string, isProtected: boolean): string => (isProtected ? `Skyddad person ${name}` : name)
