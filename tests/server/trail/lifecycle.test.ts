import { appendOnly, notAppendOnly, type Schema } from '@roundtable/db/migrations/columns.ts'
import { insertDefinitionLives } from '@roundtable/db/migrations/lives/definition-lives.ts'
import { insertNoteLives } from '@roundtable/db/migrations/lives/note-lives.ts'
import { insertReturnLives } from '@roundtable/db/migrations/lives/return-lives.ts'
import { insertSeatLives } from '@roundtable/db/migrations/lives/seat-lives.ts'
import { accountabilityLifecycle } from '@roundtable/shared/accountability/accountability-lifecycle.ts'
import { acts, isAct } from '@roundtable/shared/act/acts.ts'
import { boardLifecycle } from '@roundtable/shared/board/board-lifecycle.ts'
import * as notes from '@roundtable/shared/chart-note/chart-note-lifecycle.ts'
import { goalLifecycle } from '@roundtable/shared/goal/goal-lifecycle.ts'
import { pledgeLifecycle } from '@roundtable/shared/goal/pledge-lifecycle.ts'
import { groupLifecycle } from '@roundtable/shared/group/group-lifecycle.ts'
import { importLifecycle } from '@roundtable/shared/import/import-lifecycle.ts'
import { indicatorLifecycle } from '@roundtable/shared/indicator/indicator-lifecycle.ts'
import { afterAct } from '@roundtable/shared/lifecycle/lifecycle.ts'
import { seatLifecycle } from '@roundtable/shared/member/seat-lifecycle.ts'
import { pastFiguresLifecycle } from '@roundtable/shared/past-figures/past-figures-lifecycle.ts'
import { returnLifecycle } from '@roundtable/shared/return/return-lifecycle.ts'
import { scheduleLifecycle } from '@roundtable/shared/return/schedule-lifecycle.ts'
import { targetLifecycle } from '@roundtable/shared/target/target-lifecycle.ts'
import { describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { openNorthmere } from '../../support/make/northmere.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { publishMonth } from '../../support/make/return.ts'

type AnyLife = {
  subject: string
  states: Record<string, string>
  begins: Record<string, string>
  acts: Record<string, { act: string; from: Record<string, { to: string } | { refused: string }> }>
}
const lives = [
  returnLifecycle,
  targetLifecycle,
  pledgeLifecycle,
  scheduleLifecycle,
  goalLifecycle,
  seatLifecycle,
  importLifecycle,
  pastFiguresLifecycle,
  indicatorLifecycle,
  boardLifecycle,
  groupLifecycle,
  accountabilityLifecycle,
  ...Object.values(notes),
] as unknown as AnyLife[]

describe('a lifecycle', () => {
  it.each(lives.map((life) => [life.subject, life] as const))(
    '%s: every act leads from every state to one that has a word, or is refused in a sentence',
    (_, { states, begins, acts: deeds }) => {
      for (const { act, from } of Object.values(deeds)) {
        expect(isAct(act) && acts[act].word).toBeTruthy()
        expect(Object.keys(from).sort()).toEqual(Object.keys(states).sort())
        for (const step of Object.values(from)) {
          if ('to' in step) expect(states[step.to]).toMatch(/^[A-Z]/)
          else expect(step.refused).toMatch(/^[A-Z“].*[.!]$/)
        }
      }
      for (const [act, state] of Object.entries(begins)) {
        expect(isAct(act)).toBe(true)
        expect(states[state]).toBeDefined()
      }
    },
  )

  it('has no state that nothing leads to', () => {
    for (const { subject, states, begins, acts: deeds } of lives) {
      const reached = new Set([
        ...Object.values(begins),
        ...Object.values(deeds).flatMap(({ from }) =>
          Object.values(from).flatMap((step) => ('to' in step ? step.to : [])),
        ),
      ])
      const left = Object.keys(states).filter((state) => !reached.has(state))
      const known: Record<string, string[]> = { import: ['ready'] }
      expect([subject, left]).toEqual([subject, known[subject] ?? []])
    }
  })

  it('refuses in its own words what a state does not allow', () => {
    expect(afterAct(returnLifecycle, 'approve', 'due')).toEqual({
      refused: 'This return has not been submitted yet.',
    })
  })
})

describe('the life of a return', () => {
  const at = perFile(openPartnership)

  it('is recorded step by step: who, from which seat, and what the state was', async () => {
    const { id } = await publishMonth(at)
    const all = at.database.reader.selectFrom('transition').selectAll().where('subjectId', '=', id)
    const steps = await all.orderBy('at').orderBy('id').execute()
    expect(steps.map(({ act, fromState, toState }) => [act, fromState, toState])).toEqual([
      ['return.opened', null, 'due'],
      ['return.draft-saved', 'due', 'in-progress'],
      ['return.submitted', 'in-progress', 'submitted'],
      ['return.approved', 'submitted', 'approved'],
      ['return.published', 'approved', 'published'],
    ])
    expect(steps.map(({ recorded }) => recorded)).toEqual([1, 1, 1, 1, 1])
    expect(steps[2]).toMatchObject({ personId: at.person('police-contributor'), onBehalf: 0 })
    expect(steps[0]?.personId).toBeNull()
    const versions = steps.map(({ version }) => version)
    expect(versions).toEqual([...versions].sort((a, b) => a - b))
  })
})

describe('the lives of what an older version recorded', () => {
  const at = perFile(openNorthmere)

  it('lead each record to the state it is in, and name nobody who was not recorded', async () => {
    const { db } = at.database
    const schema = db as unknown as Schema
    // A column that versions had when lives were not recorded yet.
    await schema.schema.alterTable('return_import').addColumn('undone_at', 'text').execute()
    await notAppendOnly(schema, 'transition')
    // Nor was anybody told of a step.
    await db.deleteFrom('notice').where('transitionId', 'is not', null).execute()
    await db.deleteFrom('transition').execute()
    for (const insert of [insertReturnLives, insertDefinitionLives, insertNoteLives, insertSeatLives]) {
      await insert(schema, at.partnershipId)
    }
    await appendOnly(schema, 'transition')
    await schema.schema.alterTable('return_import').dropColumn('undone_at').execute()
    const rows = await db.selectFrom('transition').selectAll().orderBy('at').orderBy('id').execute()
    const last = new Map(rows.map((row) => [row.subjectId, row.toState]))
    const { partnershipId } = at
    for (const table of ['return', 'target', 'pledge'] as const) {
      const records = await db
        .selectFrom(table)
        .select(['id', 'state'])
        .where('partnershipId', '=', partnershipId)
        .execute()
      expect(records.length).toBeGreaterThan(5)
      // An older version knew no pledge that was declined.
      const known = records.filter(({ state }) => state !== 'declined')
      expect(known.map(({ id, state }) => [id, state])).toEqual(known.map(({ id }) => [id, last.get(id)]))
    }
    expect(rows.every(({ recorded }) => recorded === 0)).toBe(true)
    const opened = rows.filter(({ act }) => act === 'return.opened')
    expect(opened.every(({ personId }) => personId === null)).toBe(true)
    const agreed = rows.filter(({ act }) => act === 'target.agreed')
    expect(agreed.length).toBeGreaterThan(5)
    expect(agreed.every(({ personId, eventId }) => personId !== null && eventId !== null)).toBe(true)
  })
})
