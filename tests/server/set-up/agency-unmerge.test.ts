import { describe, expect, it } from 'vitest'
import { fire } from '../../support/make/agency.ts'
import { signPledge } from '../../support/make/goal.ts'
import { goOn } from '../../support/make/going-clock.ts'
import { perTest } from '../../support/make/lifetime.ts'
import { giveSeat } from '../../support/make/member.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { policeMonth } from '../../support/make/return.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perTest(openPartnership)
const manager = () => at.callerAs('manager')
const reason = 'It was a mistake.'
const later = () => {
  at.clock.now = new Date(Date.parse(at.clock.now) + 60_000).toISOString()
}
const agencyOf = async (code: string) => {
  const found = (await manager().agency.list()).find((each) => each.code === code)
  if (found === undefined) throw new Error(code)
  return found
}
async function merge(): Promise<void> {
  later()
  const { version } = await agencyOf('police')
  const fromDay = at.clock.now.slice(0, 10)
  await manager().agency.merge({ code: 'police', version, into: 'council', fromDay, reason: 'One force.' })
  later()
}
const unmerge = async () => {
  const { version } = await agencyOf('police')
  return manager().agency.unmerge({ code: 'police', version, reason })
}

/** Whatever two agencies have, by names alone. */
async function picture() {
  const seats = (await manager().member.list()).filter(({ endedAt }) => endedAt === null)
  const { rows: parts } = await manager().accountability.list()
  const { lines } = await manager().indicator.reporters()
  const { pledges } = await manager().goal.get({ code: 'safe' })
  const { rows: rules } = await manager().schedule.list()
  const { boards } = await manager().board.list()
  const agencies = await manager().agency.list()
  const sorted = (texts: unknown[][]) => texts.map((each) => each.join(' | ')).sort()
  return {
    seats: sorted(
      seats.map((seat) => [
        ...[seat.name, seat.agencyCode, seat.role, seat.title, seat.fromDay, seat.unconfirmed],
        ...[seat.deputy?.name],
      ]),
    ),
    parts: sorted(
      parts
        .filter(({ untilDay }) => untilDay === null)
        .map((part) => [part.subjectCode, part.agencyCode, part.kind, part.title, part.fromDay]),
    ),
    lines: sorted(lines.map(({ code, line, reportingAgencyCode }) => [code, line, reportingAgencyCode])),
    pledges: sorted(pledges.map(({ agencyCode, wording, signedAt }) => [agencyCode, wording, signedAt])),
    rules: sorted(
      rules.map(({ agencyCode, indicatorCode, dueDays }) => [agencyCode, indicatorCode, dueDays]),
    ),
    boards: boards.map(({ members }) => members.map(({ name, agencyName }) => `${name} ${agencyName}`)),
    agencies: agencies.map(({ code, state, mailDomains }) => [code, state, ...mailDomains]),
  }
}

describe('two agencies that were made one', () => {
  it.each([
    ['at one moment', () => undefined],
    ['while the clock goes on', () => goOn(at)],
  ])('are two again, with all that passed, as it was: written %s', async (_, begin) => {
    begin()
    await signPledge(at.callerAs('police-lead'))
    await manager().schedule.set({
      ...{ agencyCode: 'police', indicatorCodes: ['PO01'], fromPeriod: '2026-12-01' },
      ...{ dueDays: 30, graceDays: 5, deputyMemberId: at.member('police-contributor') },
    })
    const boardId = '01900000-0000-7000-8000-0000000b0a4d'
    const memberIds = [at.member('police-lead'), at.member('chair')]
    await manager().board.add({ id: boardId, name: 'Executive', quorum: '1', noticeDays: '5', memberIds })
    const { version } = await agencyOf('police')
    await at
      .callerAs('police-lead')
      .agency.listMailDomains({ code: 'police', version, domains: ['police.example'] })
    await policeMonth(at)
    const before = await picture()
    await merge()
    expect(await picture()).not.toEqual(before)
    expect(await agencyOf('police')).toMatchObject({ state: 'left', merged: true })
    await unmerge()
    expect(await picture()).toEqual(before)
    expect(await agencyOf('police')).toMatchObject({ state: 'current', merged: false })
    const [seat] = (await at.callerAs('police-lead').me.get()).seats
    expect(seat?.agencyName).toBe('Smallborough Police')
    expect(await refusal(unmerge())).toMatchObject({ code: 'rule' })
  })

  it('stay one where something happened to what passed, and it is said what', async () => {
    await merge()
    const { rows } = await manager().accountability.list()
    const part = rows.find(({ subjectCode, untilDay }) => subjectCode === 'PO01' && untilDay === null)
    await manager().accountability.end({
      ids: [part?.id ?? ''],
      untilDay: at.clock.now.slice(0, 10),
      reason: 'Another does.',
    })
    expect(await refusal(unmerge())).toMatchObject({
      code: 'rule',
      sentence: 'Who is accountable for PO01 was decided anew since.',
    })
    expect((await agencyOf('police')).state).toBe('left')
  })

  it('and where another agency was named for a line since', async () => {
    await merge()
    await manager().agency.add(fire)
    await manager().indicator.nameReporter({ seriesIds: [at.series('PO01')], agencyCode: 'fire' })
    expect((await refusal(unmerge())).sentence).toContain('Another agency reports PO01 since')
  })

  it.each([
    ['at one moment', () => undefined],
    ['while the clock goes on', () => goOn(at)],
  ])('give a person back both seats they had: written %s', async (_, begin) => {
    begin()
    const council = at.agency('council')
    await giveSeat(at, 'police-contributor', { agencyId: council, role: 'contributor' })
    const before = await picture()
    await merge()
    expect((await at.callerAs('police-contributor').me.get()).seats).toHaveLength(1)
    await unmerge()
    expect(await picture()).toEqual(before)
  })

  it('are no case for one that left: it comes back instead', async () => {
    const { version } = await agencyOf('police')
    await manager().agency.step({ code: 'police', version, deed: 'end', reason })
    expect(await refusal(unmerge())).toMatchObject({
      sentence: 'Smallborough Police did not become part of another agency.',
    })
  })
})
