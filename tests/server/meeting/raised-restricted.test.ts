import { newId } from '@roundtable/db/ids.ts'
import type { MinutesView } from '@roundtable/shared/minutes/minutes.ts'
import { beforeAll, describe, expect, it } from 'vitest'
import { raiseChallenge } from '../../support/make/challenge.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { addItem } from '../../support/make/meeting.ts'
import { agreeMinutes, stepMinutes } from '../../support/make/minutes.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import {
  enter,
  everybodyArrives,
  type InSession,
  readRoom,
  startMeeting,
  stepMeeting,
} from '../../support/make/room.ts'
import { refusal } from '../../support/read/refusal.ts'

const at = perFile(openPartnership)
const secret = 'Zanzibar'
/** Sits on the board that meets, and is neither of the two agencies. */
const outside = 'lead-partner'
const inside = ['police-lead', 'manager', 'chair']

let meeting: InSession
let restricted: string
let line: string

beforeAll(async () => {
  meeting = await startMeeting(at)
  await everybodyArrives(at, meeting)
  restricted = await addItem(at, meeting.id, {
    ...{ title: 'Conduct', restricted: true, ground: 'About a person.', lateReason: 'It came up today.' },
  })
  const item = { ...meeting, item: restricted }
  await enter(at, item, { kind: 'point', text: 'It was talked about.' })
  const raised = await raiseChallenge(at, {
    ...{ toAgencyCode: 'icb', about: '', restricted: true, ground: 'Conduct.', itemId: restricted },
    question: `Why was ${secret} said?`,
  })
  expect(raised.reference).toBe('R1')
  line = `challenge:${raised.id}`
  await enter(at, item, { kind: 'point', text: 'The next point.' })
  for (const each of [meeting, item]) await enter(at, each, { kind: 'outcome', deed: 'close' })
  await stepMeeting(at, meeting.number, 'end', { by: 'chair' })
  const { id, version } = await minutes('manager')
  const text = 'A challenge R1 was put.'
  await at.callerAs('manager').minutes.edit({ id, version, entryId: newId(), line, itemId: null, text })
  await stepMinutes(at, meeting.number, 'send-round')
})

const minutes = (by: string): Promise<MinutesView> => at.callerAs(by).minutes.get({ number: meeting.number })
const textsOf = ({ sections }: MinutesView) =>
  sections.flatMap(({ sentences }) => sentences.map(({ text }) => text))
const told = (answer: unknown) => /\bR1\b|restricted; it|"challenge"|Zanzibar/.test(JSON.stringify(answer))

describe('a restricted challenge raised at a restricted item', () => {
  it('is in the record of those concerned, and leaves no gap in that of others who read the item', async () => {
    for (const by of inside) {
      const { entries } = await readRoom(at, meeting.number, by)
      expect([by, entries.find(({ kind }) => kind === 'raised')?.reference]).toEqual([by, 'R1'])
    }
    const { entries } = await readRoom(at, meeting.number, outside)
    expect(entries.filter(({ itemId }) => itemId === restricted).map(({ kind }) => kind)).toEqual([
      ...['point', 'point', 'outcome'],
    ])
    expect(told(entries)).toBe(false)
    expect(entries.map(({ position }) => position)).toEqual(entries.map((_, index) => index + 1))
  })

  it.each(['sent round', 'agreed'])(
    'stands in the minutes of those concerned alone, once they are %s',
    async (stand) => {
      if (stand === 'agreed') await agreeMinutes(at, meeting.number)
      for (const by of stand === 'agreed' ? inside : ['manager', 'chair']) {
        expect([by, textsOf(await minutes(by))]).toEqual([
          by,
          expect.arrayContaining(['A challenge R1 was put.']),
        ])
      }
      const view = await minutes(outside)
      expect(textsOf(view)).toContain('It was talked about.')
      expect(told(view)).toBe(false)
    },
  )

  it('stands under what follows in the archive of those concerned alone, not even whose it is', async () => {
    const follows = async (by: string) => {
      const { sections } = await at.callerAs(by).archive.get({ number: meeting.number })
      return JSON.stringify(sections.find(({ title }) => title === 'What follows'))
    }
    for (const by of inside) expect([by, await follows(by)]).toEqual([by, expect.stringContaining('R1')])
    expect(await follows(outside)).toContain('No action and no challenge was raised at this meeting.')
    expect(told(await at.callerAs(outside).archive.get({ number: meeting.number }))).toBe(false)
  })

  it('cannot be commented on by who may not know of it, as if it were not there', async () => {
    await stepMinutes(at, meeting.number, 'take-back', { reason: 'A comment came late.' })
    const { id } = await minutes('manager')
    const comment = (by: string, sentence: string) =>
      at.callerAs(by).minutes.comment({ id, entryId: newId(), line: sentence, text: 'Is it so?' })
    const refused = await refusal(comment(outside, line))
    expect(refused).toEqual(await refusal(comment(outside, `challenge:${newId()}`)))
    await comment('chair', line)
    expect(told(await minutes(outside))).toBe(false)
  })

  it('is told nowhere else to who may not know of it', async () => {
    const caller = at.callerAs(outside)
    const answers = [
      await caller.meeting.get({ number: meeting.number }),
      await caller.meeting.list({}),
      await caller.decision.list({}),
      await caller.challenge.list({}),
      await caller.notice.list({}),
      await caller.me.waiting(),
      await caller.search.find({ text: secret }),
      await caller.auditEvent.list({ page: 1 }),
      await caller.progress.list({ indicator: '', goal: 'safe' }),
      await caller.change.list(),
    ]
    for (const answer of answers) expect(/\bR1\b|Zanzibar/.test(JSON.stringify(answer))).toBe(false)
  })
})

describe('words that stand in what a keeper may not read', () => {
  it('of a restricted item or of the minutes of a restricted challenge are counted for its readers alone', async () => {
    const ask = async (words: string) => {
      const id = newId()
      await at.callerAs('council-lead').removal.ask({ id, words, page: '/indicators/PO01', reason: '' })
      return id
    }
    const found = async (by: string, id: string) =>
      (await at.callerAs(by).removal.find({ id })).places.map(({ what }) => what)
    const [point, sentence] = [await ask('talked about'), await ask('A challenge R1 was put')]
    expect(await found('manager', point)).toEqual(expect.arrayContaining(['What was recorded at meetings']))
    expect(await found('council-lead', point)).toEqual([])
    expect(await found('manager', sentence)).toEqual(['Minutes'])
    expect(await found('council-lead', sentence)).toEqual([])
  })
})
