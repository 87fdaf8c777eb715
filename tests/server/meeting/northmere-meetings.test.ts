import { attendanceOf } from '@roundtable/shared/room/room-record.ts'
import { describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { openNorthmere } from '../../support/make/northmere.ts'

const at = perFile(openNorthmere)
const past = [1, 2, 3, 4, 5, 6, 7, 8]

describe('two years of meetings of the demonstration', () => {
  it('have a register of decisions, some with dissent, one meeting without a quorum', async () => {
    const { decisions } = await at.callerAs('chair').decision.list({})
    expect(decisions.length).toBeGreaterThanOrEqual(5)
    expect(decisions.map(({ number }) => number)).toEqual(decisions.map((_, n) => decisions.length - n))
    expect(decisions.filter(({ dissent }) => dissent.length > 0).length).toBeGreaterThan(1)
    expect(decisions.filter(({ state }) => state === 'without-quorum').length).toBe(1)
    expect(decisions.every(({ about }) => about.every(({ name }) => name !== null))).toBe(true)
  })

  it.each(past)(
    'the minutes of meeting %i tell who was there and were approved at the next',
    async (number) => {
      const minutes = await at.callerAs('chair').minutes.get({ number })
      const isLast = number === past.length
      expect([minutes.state, minutes.approvedNumber]).toEqual(
        isLast ? [expect.stringMatching(/^(draft|comments|agreed)$/), null] : ['approved', number + 1],
      )
      const room = await at.callerAs('chair').room.get({ number })
      const came = attendanceOf(room.seats, room.entries).filter(({ arrivedAt }) => arrivedAt !== null)
      const there = (minutes.sections[0]?.sentences ?? []).map(({ text }) => text).join(' ')
      for (const { name } of came) expect(there).toContain(name)
      expect(minutes.sections.map(({ title }) => title).slice(1)).toEqual(
        room.items.map(({ title }) => title),
      )
      for (const { sentences } of minutes.sections) expect(sentences.length).toBeGreaterThan(0)
      const told = minutes.sections.flatMap(({ sentences }) => sentences.map(({ text }) => text))
      for (const { text } of room.decisions) expect(told.join(' ')).toContain(text)
    },
  )

  it('tell of nobody for whom a deputy sat there that they dissented or declared an interest', async () => {
    let deputies = 0
    for (const number of past) {
      const { sections } = await at.callerAs('chair').minutes.get({ number })
      const said = sections.flatMap(({ sentences }) => sentences.map(({ text }) => text))
      const away = said.flatMap((text) =>
        [...text.matchAll(/([\p{L}’ -]+) \([^)]*\), for whom/gu)].map(([, name = '']) => name.trim()),
      )
      deputies += away.length
      for (const name of away) {
        expect(
          said.filter((text) => text.startsWith(`${name} declared`) || text.includes(`Dissent, ${name}`)),
        ).toEqual([])
      }
    }
    expect(deputies).toBeGreaterThan(0)
  })

  it('show nothing of the restricted item to whoever does not read it', async () => {
    for (const number of past.slice(0, -1)) {
      const told = JSON.stringify(await at.callerAs('scrutineer').minutes.get({ number }))
      expect(told).not.toContain('complaint')
    }
  })
})
