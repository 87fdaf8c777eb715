import { appendOnly, type Schema, table, within } from './columns.ts'

/** The bodies that meet: their names, quorum and notice days by version, their members; an agreement can name one. */
export async function up(db: Schema): Promise<void> {
  const board = table(
    db,
    'board',
    {
      partnership_id: 'text',
      id: 'text',
      version: 'integer',
      steps: 'integer',
      state: 'text',
      position: 'integer',
      created_at: 'text',
      archived_at: 'text?',
    },
    ['partnership_id', 'id'],
  )
  await board.execute()
  const version = table(
    db,
    'board_version',
    {
      partnership_id: 'text',
      board_id: 'text',
      version: 'integer',
      name: 'text',
      quorum: 'integer',
      notice_days: 'integer',
      recorded_at: 'text',
      recorded_by: 'text',
    },
    ['partnership_id', 'board_id', 'version'],
  )
  await within(version, 'board_version', 'board_id', 'board').execute()
  await appendOnly(db, 'board_version')
  const member = table(
    db,
    'board_member',
    {
      partnership_id: 'text',
      id: 'text',
      board_id: 'text',
      member_id: 'text',
      recorded_at: 'text',
      recorded_by: 'text',
      ended_at: 'text?',
      ended_by: 'text?',
    },
    ['partnership_id', 'id'],
  )
  const ofBoard = within(member, 'board_member', 'board_id', 'board')
  await within(ofBoard, 'board_member', 'member_id', 'member').execute()
  await db.schema.alterTable('transition').addColumn('board_id', 'text').execute()
}
