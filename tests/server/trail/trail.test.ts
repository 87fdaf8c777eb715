import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { withoutTypedWords } from '@roundtable/db/migrations/trail-words.ts'
import { chained, type TrailEvent } from '@roundtable/db/trail-chain.ts'
import { verifyTrails } from '@roundtable/server/act/verify-trail.ts'
import { acts, isAct } from '@roundtable/shared/act/acts.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Northmere, openNorthmere } from '../../support/make/northmere.ts'

let at: Northmere
beforeAll(async () => {
  at = await openNorthmere()
})
afterAll(() => at.close())

const faults = async () =>
  (await verifyTrails(at.database.reader)).flatMap(({ fault }) => (fault === null ? [] : [fault]))

describe('an act', () => {
  it('has a word that a history can say, and somebody who does it', () => {
    const root = join(import.meta.dirname, '../../..')
    const sources = ['server/src', 'db/src'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts'))
        .map((path) => readFileSync(join(root, folder, path), 'utf8')),
    )
    const actNames = Object.keys(acts).filter(isAct)
    const lives = readdirSync(join(root, 'shared/src'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('-lifecycle.ts'))
      .map((path) => readFileSync(join(root, 'shared/src', path), 'utf8'))
    const text = [...sources, ...lives].join('\n')
    expect(actNames.filter((name) => !text.includes(`'${name}'`))).toEqual([])
    expect(actNames.filter((name) => !/^[A-Z][^.]*[^.]$/.test(acts[name].word))).toEqual([])
  })
})

describe('the audit trail', () => {
  it('says a day as people say it, and what was done', async () => {
    const rows = await at.database.db.selectFrom('auditEvent').select('summary').execute()
    const summaries = rows.map(({ summary }) => summary)
    expect(summaries.filter((summary) => /\d{4}-\d{2}-\d{2}/.test(summary))).toEqual([])
    expect(
      summaries.filter((summary) => /: stage \d\.$|^Issue \d+: it was |was followed\.$/.test(summary)),
    ).toEqual([])
  })

  it('is whole, from the first event of the demonstration to what was done since', async () => {
    expect(await faults()).toEqual([])
    const goal = await at.callerAs('manager').goal.get({ code: 'G1' })
    const { code, version, childWording, why, populationOutcome, story } = goal
    const words = { wording: 'Every child is safe at home', childWording, why, populationOutcome, story }
    const reason = 'Jonah Whitby asked for plainer words.'
    await at.callerAs('manager').goal.revise({ code, version, ...words, reason })
    expect(await faults()).toEqual([])
  })

  it('tells why a goal was reworded, while the words stand, and never holds them itself', async () => {
    const { events } = await at.callerAs('manager').auditEvent.list({ category: 'definitions' })
    const told = events.find(({ action }) => action === 'goal.revised')
    expect(told).toMatchObject({
      word: 'Reworded',
      summary: 'Goal G1 was reworded.',
      reason: 'Jonah Whitby asked for plainer words.',
    })
    const rows = await at.database.db.selectFrom('auditEvent').select('summary').execute()
    expect(rows.some(({ summary }) => /Jonah|Every child is safe/.test(summary))).toBe(false)
  })

  it('shows words without a salt that no removal has blacked out', async () => {
    const { db } = at.database
    const { id, text, salt } = await db
      .selectFrom('typedWords')
      .selectAll()
      .where('text', 'like', 'Jonah%')
      .executeTakeFirstOrThrow()
    const set = (words: { text: string | null; salt: string | null }) =>
      db.updateTable('typedWords').set(words).where('id', '=', id).execute()
    await set({ text: '[removed]', salt: null })
    expect((await faults()).join()).toContain('are not as they were typed')
    await set({ text, salt })
    expect(await faults()).toEqual([])
  })

  it('shows words that were changed behind its back', async () => {
    const { db } = at.database
    await db
      .insertInto('typedWords')
      .values({
        partnershipId: at.partnershipId,
        id: at.services.newId(),
        text: 'Something else',
        salt: 'salt',
        hash: 'of what was typed',
        recordedAt: at.clock.now,
        recordedBy: null,
      })
      .execute()
    expect((await faults()).join()).toContain('are not as they were typed')
    await db.deleteFrom('typedWords').where('salt', '=', 'salt').execute()
  })
})

describe('the chain', () => {
  const event = (n: number): TrailEvent => ({
    partnershipId: 'p',
    id: `e${n}`,
    at: `2026-10-0${n}T09:00:00.000Z`,
    category: 'figures',
    action: 'return.submitted',
    personId: 'x',
    personName: 'Pat',
    memberId: null,
    agencyId: null,
    deputyFor: null,
    onBehalf: 0,
    subjectKind: 'return',
    subjectId: 'r',
    summary: `Event ${n}`,
    reasonId: null,
  })
  const hashOf = (events: TrailEvent[]) => chained(events).hash

  it('ends otherwise where an event is edited, removed, added or moved', () => {
    const events = [event(1), event(2), event(3)]
    const [first, second, third] = [event(1), event(2), event(3)]
    const whole = hashOf(events)
    expect(hashOf([first, { ...second, summary: 'Event 9' }, third])).not.toBe(whole)
    expect(hashOf([first, third])).not.toBe(whole)
    expect(hashOf([...events, event(4)])).not.toBe(whole)
    expect(hashOf([second, first, third])).not.toBe(whole)
    expect(hashOf([first, second, third])).toBe(whole)
  })
})

describe('a sentence of an older version', () => {
  it.each([
    [
      'goal.revised',
      'Goal G1 was reworded: “Be safe”. Reason: Sam asked.',
      'Goal G1 was reworded.',
      'Sam asked.',
    ],
    ['pledge.signed', 'Police pledged to goal G1: “We will”', 'Police signed its pledge to goal G1.', null],
    [
      'member.ended',
      'The seat of Jo as chair of Council ended; nobody takes over (accountabilities: 2). Reason: moved on',
      'The seat of Jo as chair of Council ended; nobody takes over (accountabilities: 2).',
      'moved on',
    ],
    [
      'target.agreed',
      'The target of CL01 from April 2026 was agreed at Board of 3 May, item 4.',
      'The target of CL01 from April 2026 was agreed.',
      null,
    ],
    [
      'return.imported',
      '3 rows of the file “Sam’s ”figures”.xlsx” went into the draft of the October 2026 return of Police.',
      '3 rows of a file went into the draft of the October 2026 return of Police.',
      null,
    ],
    [
      'accountability.assigned',
      'Police (Superintendent (acting)) is accountable for CL01.',
      'Police is accountable for CL01.',
      null,
    ],
    [
      'return.submitted',
      'The October 2026 return of Police was submitted.',
      'The October 2026 return of Police was submitted.',
      null,
    ],
  ])('%s loses what was typed into it and nothing else', (action, before, summary, reason) => {
    expect(withoutTypedWords(action, before)).toEqual({ summary, reason })
  })
})
