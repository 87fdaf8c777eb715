import {
  appended,
  before,
  listed,
  type Relation,
  recorded,
  stateAt,
  stepsBy,
  unsent,
  versionAt,
} from './as-at-relation.ts'

/** Its words are those of its last version by then. */
const living = (
  name: string,
  { key, since, columns }: { key: string; since: string; columns: string },
): Relation => ({
  name,
  write: (own) => `select ${listed(columns)}, ${stateAt(own)}, ${versionAt(own)},
  (select max(v.words) from ${own}${name}_version v where v.partnership_id = t.partnership_id
    and v.${key} = t.id and v.recorded_at <= ?) as words from ${own}${name} t where t.${since} <= ?`,
})

/** Meetings with their agendas, and yearly reports. */
export const meetingRelations: readonly Relation[] = [
  living('meeting', {
    ...{ key: 'meeting_id', since: 'planned_at' },
    columns: 'partnership_id id number board_id planned_at planned_by',
  }),
  appended('meeting_version'),
  living('agenda_item', {
    ...{ key: 'item_id', since: 'proposed_at' },
    columns: 'partnership_id id meeting_id proposed_at proposed_by',
  }),
  appended('agenda_item_version'),
  appended('agenda_pin'),
  appended('meeting_exception'),
  recorded({
    name: 'agenda_paper',
    columns:
      'partnership_id id item_id title file_name file_hash size wider scanned late recorded_at recorded_by',
    ended: ['ended_at', 'ended_by', 'destroyed_at', 'destroyed_by'],
  }),
  {
    name: 'pack',
    write: (
      own,
    ) => `select ${listed('partnership_id id meeting_id version cut_of_id')}, ${stateAt(own)}, ${stepsBy(own)} as steps,
  ${listed('moment rights_hash rules_version recorded_at recorded_by')} from ${own}pack t where t.recorded_at <= ?`,
  },
  appended('pack_cut'),
  appended('room_entry'),
  living('decision', {
    ...{ key: 'decision_id', since: 'taken_at' },
    columns: 'partnership_id id board_id number meeting_id item_id present needed taken_at taken_by',
  }),
  appended('decision_version'),
  appended('decision_dissent'),
  appended('decision_about'),
  {
    name: 'minutes',
    write: (own) => `select ${listed('partnership_id id meeting_id')}, ${stateAt(own)}, ${versionAt(own)},
  ${before('approved_at', ['approved_at', 'approved_meeting_id'])}, ${listed('drafted_at')}
  from ${own}minutes t where t.drafted_at <= ?`,
  },
  appended('minutes_line'),
  {
    name: 'pack_grant',
    write: (
      own,
    ) => `select ${listed('partnership_id id member_id person_id kind meeting_id board_id from_day to_day')},
  ${stateAt(own)}, ${versionAt(own)}, (select v.until_day from ${own}pack_grant_version v
    where v.partnership_id = t.partnership_id and v.grant_id = t.id and v.recorded_at <= ?
    order by v.version desc limit 1) as until_day, ${listed('given_at given_by')}
  from ${own}pack_grant t where t.given_at <= ?`,
  },
  unsent('private_note'),
  appended('pack_grant_version'),
  {
    name: 'pack_grant_opening',
    write: (own) => `select t.* from ${own}pack_grant_opening t where t.opened_at <= ?`,
  },
  {
    name: 'yearly_report',
    write: (
      own,
    ) => `select ${listed('partnership_id id number starts_on ends_on begun_at begun_by')}, ${stateAt(own)},
  ${versionAt(own)} from ${own}yearly_report t where t.begun_at <= ?`,
  },
  ...[
    ...['yearly_edition', 'yearly_heading', 'yearly_statement', 'yearly_evidence', 'yearly_signature'],
    ...['yearly_correction', 'yearly_cut'],
  ].map(appended),
]
