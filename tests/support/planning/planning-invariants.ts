/** What must never be found, in plain SQL, apart from the code that writes. `:today` is the register's day. */
export interface Invariant {
  readonly promise: string
  /** The rows that break it. */
  readonly broken: string
  /** A change that breaks it, to see that it is noticed. */
  readonly breakIt: string
}

const takesTime = "status_code IN ('requested', 'confirmed', 'held', 'no-show')"
/** Bookings of one person or reliever that begin before an earlier one has ended. */
const overlapping = (whose: string) => `SELECT id FROM (
  SELECT id, start_instant, max(end_instant) OVER (PARTITION BY ${whose} ORDER BY start_instant, id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS taken_until
  FROM respite_bookings WHERE ${whose} IS NOT NULL AND ${takesTime}) WHERE taken_until > start_instant`
const clock = (time: string) => `(substr(${time}, 1, 2) * 60 + substr(${time}, 4, 2))`
const meetingClash = (whose: string, from: string) => `SELECT id FROM (
  SELECT m.id, ${clock('starts_at')} AS start, max(${clock('starts_at')} + minutes) OVER (PARTITION BY ${whose}, m.held_on ORDER BY starts_at, m.id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS taken_until
  FROM meetings m ${from} AND m.status_code <> 'cancelled') WHERE taken_until > start`
const rules = '(SELECT late_cancellation_counts FROM respite_rules)'
const hours = '(SELECT late_cancellation_hours FROM respite_rules)'
const weekday = (day: string) => `((strftime('%w', ${day}) + 6) % 7 + 1)`
const oneOf = (table: string, condition = 'true') => `(SELECT min(id) FROM ${table} WHERE ${condition})`

export const planningInvariants: readonly Invariant[] = [
  {
    promise: 'a queue has no gaps and nobody outside it has a place in it',
    broken: `SELECT group_id FROM participations WHERE removed_at IS NULL GROUP BY group_id HAVING sum((status_code = 'queued') <> (queue_place IS NOT NULL)) > 0
      OR count(DISTINCT queue_place) <> sum(status_code = 'queued') OR coalesce(max(queue_place), 0) <> sum(status_code = 'queued') OR coalesce(min(queue_place), 1) <> 1`,
    breakIt: `UPDATE participations SET queue_place = queue_place + 1 WHERE queue_place = (SELECT max(queue_place) FROM participations)`,
  },
  {
    promise: 'nobody is enrolled or offered beyond the places',
    broken: `SELECT g.id FROM groups g JOIN participations p ON p.group_id = g.id AND p.removed_at IS NULL AND p.status_code IN ('enrolled', 'offered') GROUP BY g.id HAVING count(*) > g.max_places`,
    breakIt: `UPDATE groups SET max_places = 1`,
  },
  {
    promise: 'several wait only where every place is taken',
    broken: `SELECT g.id FROM groups g JOIN participations p ON p.group_id = g.id AND p.removed_at IS NULL GROUP BY g.id HAVING sum(p.status_code = 'queued') > 1 AND sum(p.status_code IN ('enrolled', 'offered')) < g.max_places`,
    breakIt: `UPDATE groups SET max_places = 200`,
  },
  {
    promise: 'a participation is as its last event says, with the days and reasons that go with it',
    broken: `SELECT p.id FROM participations p WHERE p.status_code <> (SELECT e.status_code FROM participation_events e WHERE e.participation_id = p.id ORDER BY at DESC LIMIT 1)
      OR (p.status_code IN ('enrolled', 'completed', 'dropped-out')) <> (p.enrolled_on IS NOT NULL) OR (p.status_code IN ('declined', 'dropped-out', 'completed')) <> (p.ended_on IS NOT NULL)
      OR (p.status_code = 'offered') <> (p.answer_by IS NOT NULL AND p.offered_on IS NOT NULL) OR (p.status_code = 'dropped-out') <> (p.drop_out_reason_code IS NOT NULL)
      OR p.applied_on > coalesce(p.offered_on, p.enrolled_on, p.applied_on) OR coalesce(p.enrolled_on, p.applied_on) > coalesce(p.ended_on, :today)`,
    breakIt: `UPDATE participations SET status_code = 'invited' WHERE id = ${oneOf('participations', "status_code = 'enrolled'")}`,
  },
  {
    promise: 'whoever joined a closed group after it began has a reason',
    broken: `SELECT p.id FROM participations p JOIN groups g ON g.id = p.group_id WHERE g.form_code = 'closed' AND p.late_join_reason_code IS NULL
      AND coalesce(p.offered_on, p.enrolled_on) >= (SELECT min(held_on) FROM meetings m WHERE m.group_id = g.id AND m.status_code <> 'cancelled')`,
    breakIt: `UPDATE participations SET enrolled_on = :today WHERE status_code = 'enrolled'`,
  },
  {
    promise: 'two who care for the same person are in a group only with a reason',
    broken: `SELECT a.id FROM participations a JOIN participations b ON a.group_id = b.group_id AND a.id < b.id JOIN relations ra ON ra.carer_id = a.carer_id JOIN relations rb ON rb.carer_id = b.carer_id AND rb.cared_for_id = ra.cared_for_id
      WHERE a.same_cared_for_reason_code IS NULL AND b.same_cared_for_reason_code IS NULL`,
    breakIt: `UPDATE relations SET cared_for_id = ${oneOf('cared_for')}`,
  },
  {
    promise: 'a meeting is led, on the day it is held, by leaders who are rows and are there',
    broken: `SELECT m.id FROM meetings m LEFT JOIN meeting_leaders l ON l.meeting_id = m.id LEFT JOIN leaders who ON who.id = l.leader_id
      WHERE l.meeting_id IS NULL OR l.held_on <> m.held_on OR who.leaves_on < m.held_on OR (who.user_id IS NULL) = (who.name IS NULL)`,
    breakIt: `UPDATE meeting_leaders SET held_on = '2001-01-01' WHERE meeting_id = ${oneOf('meetings')}`,
  },
  {
    promise: 'no leader is in two meetings at once',
    broken: meetingClash('leader_id', 'JOIN meeting_leaders l ON l.meeting_id = m.id WHERE true'),
    breakIt: `UPDATE OR IGNORE meeting_leaders SET leader_id = ${oneOf('leaders')}; UPDATE meetings SET held_on = :today, starts_at = '10:00', minutes = 700`,
  },
  {
    promise: 'no exclusive place has two meetings at once',
    broken: meetingClash('place_id', 'JOIN places p ON p.id = m.place_id WHERE p.is_exclusive'),
    breakIt: `UPDATE meetings SET place_id = ${oneOf('places', 'is_exclusive')}, held_on = :today, starts_at = '10:00', minutes = 700`,
  },
  {
    promise: 'a meeting ends before midnight and never twice begins at once in its group',
    broken: `SELECT id FROM meetings WHERE ${clock('starts_at')} + minutes > 1440 UNION ALL SELECT group_id FROM meetings GROUP BY group_id, held_on, starts_at HAVING count(*) > 1`,
    breakIt: `UPDATE meetings SET starts_at = '23:50' WHERE id = ${oneOf('meetings')}`,
  },
  {
    promise: 'what is marked was held, is not ahead, and a cancelled meeting has a reason and no marks',
    broken: `SELECT m.id FROM meetings m LEFT JOIN attendance a ON a.meeting_id = m.id WHERE (a.meeting_id IS NOT NULL AND (m.status_code <> 'held' OR a.held_on <> m.held_on OR m.held_on > :today))
      OR (m.status_code = 'held' AND a.meeting_id IS NULL AND m.anonymous = 0) OR (m.status_code = 'cancelled') <> (m.cancel_reason_code IS NOT NULL AND m.cancelled_at IS NOT NULL) OR (m.status_code <> 'held' AND m.anonymous > 0)`,
    breakIt: `UPDATE meetings SET status_code = 'planned' WHERE id = ${oneOf('meetings', "status_code = 'held'")}`,
  },
  {
    promise: 'whoever is marked was enrolled that day, or is a guest',
    broken: `SELECT a.meeting_id FROM attendance a JOIN meetings m ON m.id = a.meeting_id JOIN participations p ON p.group_id = m.group_id AND p.carer_id = a.carer_id
      WHERE p.enrolled_on IS NULL OR p.enrolled_on > a.held_on OR p.ended_on < a.held_on`,
    breakIt: `UPDATE participations SET enrolled_on = :today`,
  },
  {
    promise: 'a group that has ended has nothing ahead and nobody enrolled, and a day on which it ended',
    broken: `SELECT id FROM groups g WHERE (status_code = 'ended') <> (ended_on IS NOT NULL) OR evaluation_satisfied > evaluation_answers OR ended_on > :today
      OR (status_code = 'ended' AND (EXISTS (SELECT 1 FROM meetings m WHERE m.group_id = g.id AND held_on >= :today AND status_code = 'planned') OR EXISTS (SELECT 1 FROM participations p WHERE p.group_id = g.id AND status_code IN ('enrolled', 'offered', 'queued'))))`,
    breakIt: `UPDATE groups SET status_code = 'ended', ended_on = :today`,
  },
  { promise: 'nobody cared for is booked twice at once', broken: overlapping('cared_for_id'), breakIt: `UPDATE respite_bookings SET end_instant = '2999' WHERE id = ${oneOf('respite_bookings', "status_code = 'held'")}` },
  { promise: 'no reliever is in two places at once', broken: overlapping('reliever_id'), breakIt: `UPDATE respite_bookings SET reliever_id = ${oneOf('relievers')}` },
  {
    promise: 'minutes are those that really pass',
    broken: `SELECT id FROM respite_bookings WHERE planned_minutes <> round((julianday(end_instant) - julianday(start_instant)) * 1440)`,
    breakIt: `UPDATE respite_bookings SET planned_minutes = planned_minutes + 60 WHERE id = ${oneOf('respite_bookings')}`,
  },
  {
    promise: 'a cancellation is late by the hours of the rules',
    broken: `SELECT id FROM respite_bookings WHERE is_late_cancellation <> coalesce((julianday(start_instant) - julianday(cancelled_at)) * 24 < ${hours} - 0.001, 0) OR (status_code = 'cancelled') <> (cancelled_at IS NOT NULL AND cancelled_by_code IS NOT NULL)`,
    breakIt: `UPDATE respite_rules SET late_cancellation_hours = 300`,
  },
  {
    promise: 'what counts against the cap is what the rules say, or what somebody has decided with a reason',
    broken: `SELECT id FROM respite_bookings WHERE override_reason_code IS NULL AND counts_against_cap <> CASE status_code WHEN 'not-staffed' THEN 0 WHEN 'no-show' THEN ${rules}
      WHEN 'cancelled' THEN ${rules} AND cancelled_by_code = 'carer' AND is_late_cancellation ELSE 1 END`,
    breakIt: `UPDATE respite_bookings SET counts_against_cap = 1 - counts_against_cap WHERE id = ${oneOf('respite_bookings', 'override_reason_code IS NULL')}`,
  },
  {
    promise: 'a booking is of its right: the same persons, related, on days when it is valid',
    broken: `SELECT b.id FROM respite_bookings b JOIN respite_grants g ON g.id = b.grant_id LEFT JOIN relations r ON r.carer_id = g.carer_id AND r.cared_for_id = g.cared_for_id
      WHERE r.id IS NULL OR b.carer_id <> g.carer_id OR b.cared_for_id <> g.cared_for_id OR b.starts_on < g.valid_from OR b.ends_on > g.valid_to`,
    breakIt: `UPDATE respite_grants SET valid_from = :today`,
  },
  {
    promise: 'nobody has two rights of one kind at once',
    broken: `SELECT a.id FROM respite_grants a JOIN respite_grants b ON a.id < b.id AND a.carer_id = b.carer_id AND a.cared_for_id = b.cared_for_id AND a.support_type_code = b.support_type_code
      WHERE a.valid_from <= coalesce(b.valid_to, '9999') AND b.valid_from <= coalesce(a.valid_to, '9999')`,
    breakIt: `UPDATE respite_grants SET support_type_code = 'D1', carer_id = ${oneOf('carers')}, cared_for_id = ${oneOf('cared_for')}`,
  },
  {
    promise: 'what has been has an outcome that can have been, and what is ahead has none',
    broken: `SELECT id FROM respite_bookings WHERE (status_code IN ('held', 'no-show', 'not-staffed') AND ends_on >= :today) OR (status_code = 'requested' AND ends_on < :today)
      OR (performed_minutes IS NOT NULL) <> (status_code = 'held') OR (reliever_id IS NULL AND ${takesTime} AND status_code <> 'requested') OR (confirmed_on > :today)`,
    breakIt: `UPDATE respite_bookings SET status_code = 'held' WHERE starts_on > :today`,
  },
  {
    promise: 'nobody relieves in her absence, after her last day, or beyond her week',
    broken: `SELECT b.id FROM respite_bookings b JOIN relievers r ON r.id = b.reliever_id LEFT JOIN reliever_absences a ON a.reliever_id = r.id AND b.starts_on <= a.to_on AND b.ends_on >= a.from_on
      WHERE (a.id IS NOT NULL OR r.leaves_on < b.ends_on) AND ${takesTime}
      UNION ALL SELECT r.id FROM relievers r JOIN respite_bookings b ON b.reliever_id = r.id AND ${takesTime} GROUP BY r.id, strftime('%Y %W', b.starts_on) HAVING sum(b.planned_minutes) > r.most_minutes_per_week`,
    breakIt: `UPDATE relievers SET leaves_on = '2001-01-01'`,
  },
  {
    promise: 'a reliever who has hours is booked within them',
    broken: `SELECT b.id FROM respite_bookings b WHERE ${takesTime} AND EXISTS (SELECT 1 FROM reliever_availability a WHERE a.reliever_id = b.reliever_id) AND NOT (
      (b.ends_on = b.starts_on AND EXISTS (SELECT 1 FROM reliever_availability a WHERE a.reliever_id = b.reliever_id AND a.weekday = ${weekday('b.starts_on')} AND a.starts_at <= b.starts_at AND (a.ends_at >= b.ends_at OR a.ends_at = '00:00')))
      OR (b.ends_on > b.starts_on AND EXISTS (SELECT 1 FROM reliever_availability a WHERE a.reliever_id = b.reliever_id AND a.weekday = ${weekday('b.starts_on')} AND a.starts_at <= b.starts_at AND a.ends_at = '00:00')
        AND EXISTS (SELECT 1 FROM reliever_availability a WHERE a.reliever_id = b.reliever_id AND a.weekday = ${weekday('b.ends_on')} AND a.starts_at = '00:00' AND a.ends_at >= b.ends_at)))`,
    breakIt: `UPDATE OR REPLACE reliever_availability SET starts_at = '20:30'`,
  },
  {
    promise: 'nothing was written down before it was known or after today began',
    broken: ['groups', 'meetings', 'participations', 'respite_grants', 'respite_bookings', 'relievers', 'leaders', 'places', 'local_days', 'absences', 'outreach', 'contacts']
      .map((table) => `SELECT id FROM ${table} WHERE created_at > changed_at OR ${table === 'contacts' ? "status_code = 'planned' AND " : ''}changed_at > :today`).join(' UNION ALL '),
    breakIt: `UPDATE outreach SET changed_at = '2999'; UPDATE groups SET changed_at = '2999'`,
  },
]
