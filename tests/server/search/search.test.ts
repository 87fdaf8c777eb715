import { appRouter } from '@roundtable/server/app-router.ts'
import { createCaller } from '@roundtable/server/base/trpc.ts'
import type { Role } from '@roundtable/shared/base/role.ts'
import type { QueryResult, RootOperationNode, UnknownRow } from 'kysely'
import { describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { openNorthmere } from '../../support/make/northmere.ts'
import { refusal } from '../../support/read/refusal.ts'

const partnership = perFile(openNorthmere)

const codes = async (text: string, role: 'chair' | 'observer' = 'chair') =>
  (await partnership.callerAs(role).search.find({ text })).map((hit) => hit.code)

describe('the search', () => {
  it('finds an indicator by its code, its name and its plain English, whatever the case', async () => {
    expect((await codes('cl01'))[0]).toBe('CL01')
    expect(await codes('EMPLOYMENT OR TRAINING')).toContain('CL01')
    const { plainEnglish } = await partnership.callerAs('chair').indicator.get({ code: 'CL03' })
    expect((await codes(plainEnglish.toUpperCase()))[0]).toBe('CL03')
  })

  it('finds goals by either wording, and agencies by name', async () => {
    expect(await codes('ready, housed')).toContain('G2')
    expect(await codes('somebody still asks')).toContain('G2')
    expect(await codes('police')).toContain('police')
  })

  it('takes the signs of a pattern for what they are, nothing', async () => {
    expect(await codes('%%')).toEqual([])
    expect(await codes('_L01')).toEqual([])
    expect(await codes('\\')).toEqual([])
    expect((await codes("' or CL01 --"))[0]).toBe('CL01')
  })

  it('says where words of a definition and of a commentary stand', async () => {
    const chair = partnership.callerAs('chair')
    expect((await chair.search.find({ text: 'same perpetrator' }))[0]).toMatchObject({
      ...{ kind: 'indicator', code: 'YJ01', detail: expect.stringContaining('perpetrator') },
    })
    expect((await chair.search.find({ text: 'trampolines' }))[0]).toMatchObject({
      ...{ kind: 'commentary', code: 'HE07' },
      detail: expect.stringMatching(/^Q\d 20\d\d\/\d\d · Trampolines, bicycles and the beach\.$/),
    })
  })

  it('finds people for who keeps people, those of the own agency for its lead, and none for anybody else', async () => {
    const people = async (role: Role, text: string) =>
      (await partnership.callerAs(role).search.find({ text })).filter(({ kind }) => kind === 'person')
    const namesOf = async (role: Role) => {
      const seats = await partnership.callerAs(role).member.list()
      return new Set(seats.filter(({ endedAt }) => endedAt === null).map(({ name }) => name))
    }
    const ofLead = await namesOf('agency-lead')
    for (const name of await namesOf('manager')) {
      expect((await people('manager', name))[0]?.code).toBe(name)
      expect((await people('agency-lead', name)).some(({ code }) => code === name)).toBe(ofLead.has(name))
      expect(await people('chair', name)).toEqual([])
    }
    for (const role of ['contributor', 'observer', 'young-person'] as const) {
      expect(await people(role, 'Priya Raman')).toEqual([])
    }
  })

  it('finds who answers for figures, as their pages name them, for whoever reads those in full', async () => {
    const find = async (role: Role, text: string) =>
      (await partnership.callerAs(role).search.find({ text })).filter(({ kind }) => kind === 'answerer')
    const [found] = await find('chair', 'Calder Ruth')
    expect(found).toMatchObject({ title: 'Ruth Calder', code: 'police Ruth Calder' })
    expect(found?.detail).toContain('Northmere Police')
    // Who keeps people finds the seat instead; nobody without a part in a goal or an indicator is found.
    expect(await find('manager', 'Calder Ruth')).toEqual([])
    expect(await find('chair', 'Imran Sadiq')).toEqual([])
    for (const role of ['observer', 'elected-member', 'young-person'] as const)
      expect(await find(role, 'Ruth Calder')).toEqual([])
  })

  it('shows young people the plain words first', async () => {
    const [hit] = await partnership.callerAs('young-person').search.find({ text: 'CC02' })
    expect(hit).toMatchObject({ title: 'Children who had to move home a lot', detail: '' })
  })

  it('asks the database nothing for a further letter until something was written', async () => {
    const context = await partnership.contextAs('manager')
    let statements = 0
    const counter = {
      transformQuery: ({ node }: { node: RootOperationNode }) => {
        statements += 1
        return node
      },
      transformResult: async ({ result }: { result: QueryResult<UnknownRow> }) => result,
    }
    const reader = partnership.database.reader.withPlugin(counter)
    const counted = { ...context, database: { ...context.database, reader } }
    const find = (text: string) => createCaller(appRouter)(counted).search.find({ text })
    await find('abs')
    expect(statements).toBeLessThanOrEqual(15)
    statements = 0
    await find('absence')
    expect(statements).toBe(0)
  })

  it('finds for an observer what they were granted and nothing else', async () => {
    const observer = partnership.callerAs('observer')
    const goals = (await observer.goal.list()).map((goal) => goal.code)
    const indicators = (await observer.indicator.list()).map((row) => row.code)
    const found = [...(await codes('care', 'observer')), ...(await codes('police', 'observer'))]
    expect(found.length).toBeGreaterThan(0)
    expect(found.filter((code) => !goals.includes(code) && !indicators.includes(code))).toEqual([])
    expect((await codes('CL01', 'observer')).includes('CL01')).toBe(indicators.includes('CL01'))
  })

  it('asks for something to look for', async () => {
    for (const text of ['', '   ', 'x'.repeat(101)]) {
      await expect(partnership.callerAs('chair').search.find({ text })).rejects.toThrow()
    }
  })

  it('is closed to the system administrator', async () => {
    const refused = await refusal(partnership.callerAs('administrator').search.find({ text: 'care' }))
    expect(refused.code).toBe('forbidden')
  })
})
