import { describe, expect, test } from 'vitest'
import { operationsOf } from '../../../scripts/torture/power-cuts/operations-of.ts'
import { parseCalls } from '../../../scripts/torture/power-cuts/parse-calls.ts'

const hex = (text: string): string => [...Buffer.from(text)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('')
const fd = (number: number, path: string): string => `${number}<${hex(path)}>`
const quoted = (text: string): string => `"${hex(text)}"`
const operations = (...lines: readonly string[]) => operationsOf(parseCalls(lines.join('\n')), '/r')

describe('a recording', () => {
  test('tells what was written where, and when it was said', () => {
    expect(operations(
      `7 openat(AT_FDCWD<${hex('/w')}>, ${quoted('/r/a å.db')}, O_RDWR|O_CREAT|O_CLOEXEC, 0600) = ${fd(5, '/r/a å.db')}`,
      `7 pwrite64(${fd(5, '/r/a å.db')}, ${quoted('abc')}, 3, 4096) = 3`,
      `7 fdatasync(${fd(5, '/r/a å.db')}) = 0`,
      `7 ftruncate(${fd(5, '/r/a å.db')}, 2) = 0`,
      `7 write(1<${hex('pipe:[12]')}>, ${quoted('one\ntwo\n')}, 8) = 8`,
      `7 rename(${quoted('/r/a å.db')}, ${quoted('/r/b')}) = 0`,
      `7 unlink(${quoted('/r/b')}) = 0`,
      `7 mkdir(${quoted('/r/new')}, 0700) = 0`,
      `7 +++ exited with 0 +++`,
    )).toEqual([
      { kind: 'make', path: 'a å.db', what: 'file' },
      { kind: 'write', path: 'a å.db', at: 4096, bytes: Buffer.from('abc') },
      { kind: 'sync', path: 'a å.db' },
      { kind: 'resize', path: 'a å.db', size: 2 },
      { kind: 'say', lines: 2 },
      { kind: 'rename', from: 'a å.db', to: 'b' },
      { kind: 'remove', path: 'b' },
      { kind: 'make', path: 'new', what: 'folder' },
    ])
  })

  test('goes on where the last write ended, and takes a short write for what it was', () => {
    const path = fd(5, '/r/a')
    expect(operations(
      `7 openat(AT_FDCWD<${hex('/w')}>, ${quoted('/r/a')}, O_WRONLY|O_CREAT|O_TRUNC, 0600) = ${path}`,
      `7 write(${path}, ${quoted('abcd')}, 4) = 2`,
      `7 writev(${path}, [{iov_base=${quoted('c')}, iov_len=1}, {iov_base=${quoted('d')}, iov_len=1}], 2) = 2`,
    ).slice(2)).toEqual([{ kind: 'write', path: 'a', at: 0, bytes: Buffer.from('ab') }, { kind: 'write', path: 'a', at: 2, bytes: Buffer.from('cd') }])
  })

  test('puts a call together again that another thread came in between, where it returned', () => {
    expect(operations(`7 fsync(${fd(5, '/r/a')} <unfinished ...>`, `8 pwrite64(${fd(6, '/r/b')}, ${quoted('x')}, 1, 0) = 1`, '7 <... fsync resumed>) = 0')
      .map(({ kind }) => kind)).toEqual(['write', 'sync'])
  })

  test('leaves out what failed and what happened elsewhere', () => {
    expect(operations(`7 unlink(${quoted('/r/a')}) = -1 ENOENT (No such file or directory)`, `7 pwrite64(${fd(6, '/rest/b')}, ${quoted('x')}, 1, 0) = 1`, `7 mkdir(${quoted('/tmp/x')}, 0700) = 0`)).toEqual([])
  })

  test.each([
    ['a string that was cut short', `7 pwrite64(${fd(6, '/r/b')}, ${quoted('x')}..., 100000, 0) = 100000`],
    ['a file mapped for writing', `7 mmap(NULL, 4096, PROT_READ|PROT_WRITE, MAP_SHARED, ${fd(6, '/r/b')}, 0) = 0x7f00`],
    ['a copy inside the kernel', `7 copy_file_range(${fd(5, '/x')}, NULL, ${fd(6, '/r/b')}, NULL, 10, 0) = 10`],
    ['a ring through which files are written unseen', '7 io_uring_setup(64, {flags=IORING_SETUP_SQPOLL, sq_thread_cpu=0}) = 9'],
    ['a move out of the folder', `7 rename(${quoted('/r/a')}, ${quoted('/tmp/a')}) = 0`],
    ['writes that pass by fsync', `7 openat(AT_FDCWD<${hex('/w')}>, ${quoted('/r/a')}, O_WRONLY|O_DSYNC) = ${fd(5, '/r/a')}`],
  ])('refuses what it cannot follow: %s', (_, line) => {
    expect(() => operations(line)).toThrow()
  })
})
