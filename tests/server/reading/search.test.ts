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

  it('takes the signs of a pattern as they stand', async () => {
    expect(await codes('%%')).toEqual([])
    expect(await codes('_L01')).toEqual([])
    expect(await codes('\\')).toEqual([])
    expect(await codes("' or 1 = 1 --")).toEqual([])
  })

  it('never tells a figure', async () => {
    const hits = await partnership.callerAs('chair').search.find({ text: 'care' })
    expect(hits.length).toBeGreaterThan(5)
    expect(hits.every((hit) => Object.keys(hit).toSorted().join() === 'code,detail,kind,title')).toBe(true)
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
