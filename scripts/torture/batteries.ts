import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Battery, Outcome } from './battery.ts'
import { clockCases } from './clock/clock-cases.ts'
import { isHarmless as isClockHarmless, jumpClock } from './clock/jump-clock.ts'
import { fillDisks, isHarmless as isDiskHarmless } from './disk/fill-disks.ts'
import { isHarmless as isReadOnlyHarmless, tryReadOnly } from './disk/try-read-only.ts'
import { flipBackup, silentIn } from './flip-backup.ts'
import { flipBits, wrongIn } from './flips/flip-bits.ts'
import { isLeftAlone, tryImages } from './foreign/try-images.ts'
import { failEveryCall, isHarmless as isIoHarmless } from './io-errors/fail-every-call.ts'
import { fuzzGate, isHarmless as isGateHarmless } from './ipc/fuzz-gate.ts'
import { isHarmless as isRotationHarmless, runKeyStorm } from './keys/key-storm.ts'
import { runKillStorm } from './kill-storm.ts'
import { isHarmless as isLeaseHarmless, leaseStorm } from './lease-storm.ts'
import { isAllNoticed as areReplaysNoticed, replayPages } from './log/replay-pages.ts'
import { isAllNoticed, tamperLog } from './log/tamper-log.ts'
import { managerSeesNobody, runManagerCanaries } from './manager-canaries.ts'
import { startChanger } from './passphrases/changer.ts'
import { isClean, searchAfterLock } from './memory/after-lock.ts'
import { isHarmless as isPassphraseHarmless, runPassphraseStorm } from './passphrases/passphrase-storm.ts'
import { isUnwritten, seekPlaintext } from './plaintext/seek-plaintext.ts'
import { isHarmless as isCutHarmless, runPowerCuts } from './power-cuts/run-power-cuts.ts'
import { isOneMessage, timeRefusals } from './secrets/time-refusals.ts'
import { tryKeyFiles } from './secrets/try-key-files.ts'
import { tryPassphrases } from './secrets/try-passphrases.ts'
import { isHarmless as isWritersHarmless, writeTogether } from './writers/write-together.ts'

const lanes = Math.min(2, availableParallelism())

/** What cannot be tried on this computer is said, and is no failure of the app. */
const skipped = (reason: string): Outcome => ({ ok: true, counts: { skipped: reason }, sentence: `skipped: ${reason}` })

const kills: Battery = async ({ kills: count, seed }, home) => {
  const report = await runKillStorm({ kills: count, seed, home, lanes })
  return {
    ok: report.lost + report.half + report.orphans + report.damaged === 0 && report.kills === count,
    counts: report,
    sentence: `${report.kills} × SIGKILL in mid-save: ${report.acknowledged} conversations and ${report.changed} changes acknowledged, ${report.lost} lost, ${report.half} half, ${report.orphans} without their log entry or the other way, ${report.damaged} damaged`,
  }
}

/** One flip in eight falls on a backup; the others on what the app opens. */
const shareOfBackups = 1 / 8

const flips: Battery = async ({ flips: count, seed }, home) => {
  const onBackups = Math.round(count * shareOfBackups)
  const report = await flipBits({ flips: count - onBackups, seed, home: join(home, 'files') })
  const backup = await flipBackup({ flips: onBackups, seed, home: join(home, 'backups') })
  const wrong = wrongIn(report) + silentIn(backup)
  return { ok: wrong === 0, counts: { ...report, backup, wrong }, sentence: `${count} × one flipped bit, ${onBackups} of them in backups: ${wrong} showed something wrong or were let through, ${report['keys']?.throughCopy ?? 0} opened through the copy of the key file` }
}

const passphrase: Battery = async ({ changes, seed }, home) => {
  const report = await runPassphraseStorm({ kills: changes, seed, home, lanes, startChanger })
  return { ok: isPassphraseHarmless(report, changes), counts: report, sentence: `${report.kills} × SIGKILL while a passphrase was changed, ${report.midWrite} of them in mid-write: ${report.opensNeither} locked out, ${report.lost} acknowledged changes lost` }
}

const powerCuts: Battery = async ({ cuts, seed }, home) => {
  const report = await runPowerCuts({ points: cuts, seed, home })
  if (typeof report === 'string') return skipped(report)
  return {
    ok: isCutHarmless(report, cuts),
    counts: report,
    sentence: `${report.cuts} power cuts at ${report.points} moments, ${report.images} of them with a disk of their own, ${report.hotJournals} in mid-save: ${report.lost} acknowledged lost, ${report.half + report.orphans} half, ${report.damaged} damaged, ${report.lockedOut} locked out`,
  }
}

const disk: Battery = async ({ disks }, home) => {
  const report = await fillDisks({ disks, home })
  if (typeof report === 'string') return skipped(report)
  return { ok: isDiskHarmless(report, disks), counts: report, sentence: `${report.disks} disks filled: ${report.acknowledged} saved, ${report.lost} lost, ${report.untyped} refused without a reason, ${report.stuck} stuck when there was room again` }
}

const readOnly: Battery = async (_scale, home) => {
  const cases = await tryReadOnly(home)
  return {
    ok: isReadOnlyHarmless(cases),
    counts: Object.fromEntries(cases.map(({ way, ...rest }) => [way, rest])),
    sentence: `read-only folders: ${cases.map(({ way, refusal, skipped: why }) => `${way} ${refusal ?? `skipped (${why ?? ''})`}`).join(', ')}`,
  }
}

const ioErrors: Battery = async ({ stride }, home) => {
  const report = await failEveryCall({ stride, longSaves: Math.ceil(100 / stride), home })
  if (typeof report === 'string') return skipped(report)
  return { ok: isIoHarmless(report), counts: report, sentence: `${report.faults} failed calls in ${report.runs} runs of ${report.calls} calls: ${report.lost} lost, ${report.damaged} damaged, ${report.untyped} without a reason, ${report.crashes} crashes` }
}

const clock: Battery = async (_scale, home) => {
  const report = await jumpClock({ home })
  return { ok: isClockHarmless(report, clockCases.length), counts: report, sentence: `${report.cases} clock jumps (by ${report.how}): ${report.failed} failed, ${report.outOfOrder} log entries out of order, ${report.negative} negative durations` }
}

const writers: Battery = async ({ writes }, home) => {
  const report = await writeTogether({ processes: 4, writes, pairs: Math.max(1, Math.round(writes / 5)), home })
  return { ok: isWritersHarmless(report), counts: report, sentence: `4 processes × ${writes} writes: ${report.acknowledged} stand, ${report.lost} lost, longest wait ${report.longestWaitMs} ms; ${report.told} of ${report.pairs} conflicts told` }
}

/** How far apart the times of wrong secrets may be: a share of their median, and of the quickest (security.md P2). */
const widestSpread = 0.2

const secrets: Battery = async ({ secrets: count, seed }, home) => {
  const passphrases = await tryPassphrases({ count, seed, home: join(home, 'passphrases') })
  const keyFiles = await tryKeyFiles({ count, seed, home: join(home, 'key-files') })
  // Fewer would show how busy the computer is rather than what the app does.
  const times = await timeRefusals({ rounds: Math.max(30, Math.round(count / 20)), home: join(home, 'times') })
  return {
    ok: passphrases.opened + passphrases.otherwise + keyFiles.opened + keyFiles.crashed === 0 && passphrases.spread <= widestSpread && isOneMessage(times) && times.quartileRatio <= 1 + widestSpread,
    counts: { passphrases, keyFiles, times },
    sentence: `${count} wrong passphrases: ${passphrases.opened} opened, ${passphrases.medianMs} ms each, ±${Math.round(passphrases.spread * 100)} %; ${count} spoilt key files: ${keyFiles.opened} opened, ${keyFiles.crashed} without a reason; wrong passphrase, no such user, spoilt slot and spoilt seal within a factor of ${times.quartileRatio} (medians ${times.ratio})`,
  }
}

const ipc: Battery = async ({ messages, seed }, home) => {
  const report = await fuzzGate({ count: messages, seed, home })
  return { ok: isGateHarmless(report, messages), counts: report, sentence: `${report.messages} spoilt messages: ${report.refused} refused, ${report.accepted} accepted, ${report.crashed} without an answer of ours${report.wrong.length === 0 ? '' : ` (${report.wrong.join(', ')})`}, ${report.changed} effects` }
}

const log: Battery = async ({ manipulations, splices, seed }, home) => {
  const tampering = await tamperLog({ count: manipulations, seed, home: join(home, 'tampering') })
  const replay = await replayPages({ splices, seed, home: join(home, 'replay') })
  return {
    ok: isAllNoticed(tampering, manipulations) && areReplaysNoticed(replay, splices),
    counts: { tampering, replay },
    sentence: `${manipulations} manipulations of the log: ${tampering.detected} noticed with one anchor, ${tampering.passWithoutAnchor} would pass without any; ${splices} old pages put back: ${replay.missed} missed, ${replay.shownWrong} shown`,
  }
}

const manager: Battery = async (_scale, home) => {
  const report = await runManagerCanaries(home)
  const { memory } = report
  return {
    ok: managerSeesNobody(report),
    counts: report,
    sentence: `a manager's ${report.keysTried} keys on ${report.manager.files} files: ${report.manager.found} of ${report.canaries} canaries (a consultant's: ${report.consultant.found}); in her session's memory ${memory.searched ? `${memory.hits} hits` : `not searched: ${memory.because}`}`,
  }
}

const lease: Battery = async ({ takeovers, seed }, home) => {
  const report = await leaseStorm({ takeovers, seed, home })
  return { ok: isLeaseHarmless(report, takeovers), counts: report, sentence: `${takeovers} frozen holders taken over from and woken: ${report.gaveUp} gave up, ${report.doubleWrites} double writes, ${report.missing} of ${report.acknowledged} rows missing` }
}

const rotation: Battery = async ({ rotations, seed }, home) => {
  const report = await runKeyStorm({ kills: rotations, seed, home, jobs: ['rotate', 'remove', 'add'] })
  return { ok: isRotationHarmless(report, rotations), counts: report, sentence: `${report.kills} × SIGKILL while keys were replaced, a user removed or added, ${report.half} of them half done: ${report.lockedOut} locked out, ${report.lost} lost, ${report.leftovers} leftovers, ${report.intruders} removed users who came in` }
}

const memory: Battery = async ({ locks }, home) => {
  const report = await searchAfterLock({ runs: locks, home })
  if (typeof report === 'string') return skipped(report)
  return {
    ok: isClean(report, locks),
    counts: report,
    sentence: `${report.runs} locks, then the memory of what remains: ${report.storesLeft} stores left, keys in ${report.runsWithKeys} runs, canaries in ${report.runsWithCanaries} (${report.mostCanaries} of 200 at most; ${report.canariesInStore} in the store at work), the passphrase in ${report.runsWithPassphrase}`,
  }
}

const foreign: Battery = async ({ images, seed }, home) => {
  const report = await tryImages({ images, seed, home })
  const { plain, otherKey, ownKey } = report
  return {
    ok: isLeftAlone(report, images),
    counts: report,
    sentence: `${images} databases that no program writes: ${plain.refused + otherKey.refused} of ${plain.images + otherKey.images} that are not ours refused, ${report.changed} of them changed; of ${ownKey.images} under our own key ${ownKey.refused} refused, ${ownKey.detected} found out while read; ${report.crashed} crashes, ${report.hung} hung, ${Object.keys(report.unclear).length} kinds of answer without a reason`,
  }
}

const plaintext: Battery = async ({ rounds, rows }, home) => {
  const report = await seekPlaintext({ rounds, rows, home })
  if (typeof report === 'string') return skipped(report)
  return {
    ok: isUnwritten(report),
    counts: report,
    sentence: `${report.texts} texts typed into ${report.routes} routes, ${report.kept} of them kept; ${report.mebibytes} MiB written in ${report.calls} calls: in clear in ${report.written.length} files, and standing in ${report.standing.length} afterwards (asked for: ${report.askedFor}; a sort that may spill: ${report.spilled} times)`,
  }
}

/** In the order in which they run; each is a word of `--only`. */
export const batteries: Readonly<Record<string, Battery>> = { kills, flips, passphrase, powerCuts, disk, readOnly, ioErrors, clock, writers, secrets, ipc,
  log, manager, lease, rotation, memory, foreign, plaintext }
