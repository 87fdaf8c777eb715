import { newId } from '@roundtable/db/ids.ts'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { addItem, readMeeting } from '../../support/make/meeting.ts'
import { endMeetingWithMinutes } from '../../support/make/minutes.ts'
import { callMeetingWithPins, freezePack } from '../../support/make/pack.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { saveFigures, saveMonth } from '../../support/make/return.ts'
import { beginReport, leaveTheRest, readReport, writeIn } from '../../support/make/yearly-report.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnership)

/** Asked for by one keeper; answers how the other carries it out. */
async function asked(words: string): Promise<() => Promise<void>> {
  const id = newId()
  await at.callerAs('police-lead').removal.ask({ id, words, page: '/meetings/1', reason: '' })
  const { version = 0 } = (await at.callerAs('manager').removal.list()).find((each) => each.id === id) ?? {}
  return async () => {
    await at.callerAs('manager').removal.remove({ id, version })
  }
}

/** Done after what is frozen was read and before it is stored, at most so often; it does not begin itself. */
function beforeStoring(deed: () => Promise<unknown>, most = 1): void {
  const { database } = at.services
  const { db } = database
  let times = 0
  let isDoing = false
  const waits = async () => {
    if (isDoing || times === most) return
    times += 1
    isDoing = true
    await deed()
    isDoing = false
  }
  const transaction = () => ({
    execute: async (work: Parameters<ReturnType<typeof db.transaction>['execute']>[0]) => {
      await waits()
      return db.transaction().execute(work)
    },
  })
  const slow = new Proxy(db, {
    get: (target, name) => {
      const found: unknown = Reflect.get(target, name, target)
      if (name === 'transaction') return transaction
      return typeof found === 'function' ? found.bind(target) : found
    },
  })
  at.services.database = { ...database, db: slow }
}

describe('what is written while a pack is frozen', () => {
  it('is in what is stored: words that were blacked out are in no cut, in no word beside it', async () => {
    const { id, number } = await callMeetingWithPins(at)
    const remove = await asked('Ella’s case worker')
    beforeStoring(remove)
    await freezePack(at, id)
    for (const by of ['manager', 'scrutineer', 'elected-member']) {
      const { content, isWhole } = await at.callerAs(by).pack.get({ number })
      expect([by, isWhole, content.items[0]?.title]).toEqual([by, true, '[removed]'])
    }
    const stored = await at.database.db.selectFrom('packWord').select('text').execute()
    expect(stored.filter(({ text }) => text?.includes('Ella') === true)).toEqual([])
  })

  it('is refused to nobody for long: what is written again and again is told, and nothing is half stored', async () => {
    const { id, number } = await callMeetingWithPins(at)
    let late = 0
    const write = () => {
      late += 1
      return addItem(at, id, { title: `Late ${late}`, lateReason: 'It came up.' })
    }
    beforeStoring(write, 3)
    const refused = await refusal(freezePack(at, id))
    expect(refused).toMatchObject({ code: 'conflict', sentence: expect.stringContaining('do it again') })
    expect((await refusal(at.callerAs('chair').pack.get({ number }))).code).toBe('not-found')
    expect((await readMeeting(at, number)).agenda.length).toBeGreaterThan(2)
    await freezePack(at, id)
  })

  it('makes nobody wait where it is a draft that is saved again and again', async () => {
    const { id, number } = await callMeetingWithPins(at)
    await saveMonth(at)
    let saved = 0
    const save = () => {
      saved += 1
      return saveFigures(at, { PO01: { numerator: String(150 + saved), denominator: '200' } })
    }
    beforeStoring(save, 9)
    await freezePack(at, id)
    expect(saved).toBe(1)
    expect((await at.callerAs('chair').pack.get({ number })).isWhole).toBe(true)
  })

  it('is in a yearly report that is sent to be signed meanwhile', async () => {
    const { number } = await beginReport(at)
    const evidence = [{ kind: 'goal' as const, reference: 'safe', part: '' }]
    await writeIn(at, number, { text: 'Ella’s case worker is paid for together.', evidence })
    await leaveTheRest(at, number)
    const remove = await asked('Ella’s case worker')
    const { id, version } = await readReport(at, number)
    beforeStoring(remove)
    await at.callerAs('manager').yearlyReport.step({ id, version, deed: 'send', reason: '' })
    for (const by of ['manager', 'scrutineer'])
      expect(JSON.stringify(await readReport(at, number, by))).not.toContain('Ella')
  })

  it('is in the minutes whose PDF is asked for meanwhile', async () => {
    at.services.config = { ...at.services.config, chromiumPath: '/bin/true' }
    const { number } = await endMeetingWithMinutes(at)
    const remove = await asked('Forty children')
    beforeStoring(remove)
    await at.callerAs('manager').rendition.print({ kind: 'minutes', id: newId(), number })
    const { content } = await at.database.db
      .selectFrom('rendition')
      .select('content')
      .where('partnershipId', '=', at.partnershipId)
      .executeTakeFirstOrThrow()
    expect(content).toContain('[removed]')
    expect(content).not.toContain('Forty children')
  })
})
