import { newId } from '@roundtable/db/ids.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { perTest } from '../../support/make/lifetime.ts'
import { addItem, readMeeting } from '../../support/make/meeting.ts'
import { endMeetingWithMinutes } from '../../support/make/minutes.ts'
import { callMeetingWithPins, freezePack } from '../../support/make/pack.ts'
import { openPartnership, type TestPartnership } from '../../support/make/partnership.ts'
import { publishMonth, saveFigures, saveMonth, submitCorrection } from '../../support/make/return.ts'
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

/** Each look at the clock is later than the one before. */
function letTimePass({ services }: TestPartnership, from: string): void {
  let now = Date.parse(from)
  services.now = () => {
    now += 10
    return new Date(now).toISOString()
  }
}

/** A month that was published, with its correction before its lead; and what freezes a pack that shows it. */
async function besideCorrection(here: TestPartnership = at) {
  await publishMonth(here)
  const meeting = await callMeetingWithPins(here)
  letTimePass(here, '2026-11-25T09:00:00.000Z')
  const { id, version } = await submitCorrection(here, { numerator: '170', denominator: '200' })
  return {
    number: meeting.number,
    freeze: () => freezePack(here, meeting.id),
    revise: () => here.callerAs('police-lead').return.approve({ id, version }),
  }
}

/** The figure as each audience has it in the pack and in its goal, and as it was published at the pack’s moment. */
async function figuresOf(number: number, here: TestPartnership = at) {
  const found: { frozen: unknown; inGoal: unknown; published: unknown }[] = []
  for (const by of ['chair', 'scrutineer', 'elected-member']) {
    const { content, isWhole } = await here.callerAs(by).pack.get({ number })
    expect([by, isWhole]).toEqual([by, true])
    const { latest } = await here.callerAs(by).indicator.get({ code: 'PO01', asAt: content.moment })
    const shown = content.exhibits.flatMap((each) => (each.kind === 'indicator' ? [each.shown] : []))
    const goals = content.exhibits.flatMap((each) => (each.kind === 'goal' ? [each.shown] : []))
    found.push({
      frozen: shown[0]?.latest?.text,
      inGoal: goals[0]?.indicators.find(({ code }) => code === 'PO01')?.latest?.text,
      published: latest?.text,
    })
  }
  return found
}

const all = (text: string) => Array(3).fill({ frozen: text, inGoal: text, published: text })

describe('a figure that is revised while a pack is frozen', () => {
  it('is in the pack where it was published before that was stored', async () => {
    const { number, freeze, revise } = await besideCorrection()
    beforeStoring(revise)
    await freeze()
    expect(await figuresOf(number)).toEqual(all('85.0%'))
  })

  it('is published after the moment of the pack where that was stored first', async () => {
    const { number, freeze, revise } = await besideCorrection()
    beforeStoring(freeze)
    await revise()
    expect(await figuresOf(number)).toEqual(all('90.0%'))
    expect(await at.callerAs('chair').pack.changes({ number })).toMatchObject([
      { was: '90.0%', now: '85.0%' },
    ])
  })

  it('is one and the same for all who read the pack, whoever comes first', async () => {
    const wait = (turns: number) => new Promise((resolve) => setTimeout(resolve, turns))
    const turns = fc.integer({ min: 0, max: 40 })
    await fc.assert(
      fc.asyncProperty(turns, turns, fc.boolean(), async (first, second, isFrozenFirst) => {
        const here = await openPartnership()
        const { number, freeze, revise } = await besideCorrection(here)
        const deeds = isFrozenFirst ? [freeze, revise] : [revise, freeze]
        await Promise.all(
          deeds.map(async (deed, n) => {
            await wait(n === 0 ? first : second)
            return deed()
          }),
        )
        const [one, ...rest] = await figuresOf(number, here)
        expect(['85.0%', '90.0%']).toContain(one?.frozen)
        expect([one, ...rest]).toEqual(all(`${one?.frozen}`))
      }),
      { numRuns: 6 },
    )
  }, 120_000)
})
