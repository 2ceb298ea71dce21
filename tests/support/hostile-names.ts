/** File names that mean something else than a file in the folder they are saved in, on one system or another. */
export const hostileNames: readonly string[] = [
  '..', '.', '...', '../../../etc/cron.d/x', '..\\..\\Windows\\System32\\x.dll', '/etc/passwd', 'C:\\Windows\\win.ini', '\\\\server\\share\\x', '%2e%2e%2fx', '....//....//x',
  'CON', 'nul.xlsx', 'com1.csv', 'x.xlsx:hidden', 'x.exe', '.bashrc', '-rf', '~/x', 'x\u0000.csv', 'x\n.csv', 'x.csv.', 'x.csv ', '<script>', `${'å'.repeat(400)}.csv`,
]
