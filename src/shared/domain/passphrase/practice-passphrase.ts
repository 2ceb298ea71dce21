/** Known to everybody: the practice register holds invented persons and guards nobody. The window tells it where it is asked for. */
export const practicePassphrase = 'öva med exempeldata i lugn och ro'
