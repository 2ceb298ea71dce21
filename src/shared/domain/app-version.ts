/** The version of the app, as printed in released files; the same as in package.json. */
export const appVersion = '0.1.0'
