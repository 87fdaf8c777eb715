import { sql } from 'kysely'
import type { Schema } from './life-steps.ts'
import { actsBySubject, insertLives, type LifeStep } from './life-steps.ts'

const notes = [
  ['annotation', 'annotation', 'annotation.recorded', 'annotation.withdrawn'],
  ['step_change', 'step-change', 'step-change.marked', 'step-change.ended'],
  ['chart_title', 'chart-title', 'chart-title.replaced', 'chart-title.withdrawn'],
  ['chart_choice', 'chart-choice', 'chart.chosen', 'chart.chosen'],
] as const

type Row = {
  id: string
  recorded_at: string
  recorded_by: string | null
  ended_at: string | null
  ended_by: string | null
}

/** What was said about charts: from when it stood, and when it ended. */
export async function insertNoteLives(schema: Schema, partnershipId: string): Promise<void> {
  const db = schema.withoutPlugins()
  for (const [table, subjectKind, began, ended] of notes) {
    const acts = await actsBySubject(db, partnershipId, [began, ended])
    const { rows } = await sql<Row>`select id, recorded_at, recorded_by, ended_at, ended_by
      from ${sql.table(table)} where partnership_id = ${partnershipId}`.execute(db)
    await insertLives(
      db,
      partnershipId,
      rows.map((row) => {
        const of = { subjectKind, subjectId: row.id }
        const eventAt = (at: string) => acts.get(row.id)?.find((event) => event.at === at)
        const steps: LifeStep[] = [
          {
            ...of,
            act: began,
            to: 'current',
            at: row.recorded_at,
            personId: row.recorded_by,
            event: eventAt(row.recorded_at),
          },
        ]
        if (row.ended_at !== null) {
          const event = eventAt(row.ended_at)
          steps.push({ ...of, act: ended, to: 'ended', at: row.ended_at, personId: row.ended_by, event })
        }
        return steps
      }),
    )
  }
}
