/** A register and a manager's part of it have a log each, so a computer remembers each by itself. */
export const memoryOf = (registerId: string, access: 'register' | 'statistics'): string => (access === 'register' ? registerId : `${registerId}.statistik`)
