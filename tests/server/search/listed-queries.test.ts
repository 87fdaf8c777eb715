import { describe, expect, it } from 'vitest'
import { perFile } from '../../support/make/lifetime.ts'
import { openNorthmere } from '../../support/make/northmere.ts'

const partnership = perFile(openNorthmere)

/** What people type, and what they mean by it: any of these may come first. */
const listed: readonly (readonly [string, ...string[]])[] = [
  // The field's own abbreviations.
  ['EHCP', 'ED09'],
  ['SEND', 'ED09'],
  ['education health and care plan', 'ED09'],
  ['LAC', 'CC01', 'CC06'],
  ['CLA missing', 'YJ03'],
  ['LAC dental', 'HE04'],
  ['looked after children attainment', 'ED11'],
  ['MARAC', 'YJ01'],
  ['CP', 'HP11'],
  ['CPP two years', 'HP13'],
  ['NEET', 'ED10'],
  ['CAMHS', 'HE06'],
  ['ICB', 'icb'],
  ['S47', 'HP08'],
  ['s.47 conference', 'HP09', 'HP10'],
  ['ICPC on time', 'HP16', 'HP10'],
  ['FTE vacancies', 'WF02'],
  ['FTE youth justice', 'YJ05'],
  ['RHI', 'YJ04'],
  ['IHA', 'HE01'],
  ['PEP', 'ED08'],
  ['SDQ', 'HE05'],
  ['PEX', 'ED04'],
  ['EET', 'CL01'],
  ['SGO', 'CC09'],
  ['DA schools', 'YJ02'],
  // Words in any order, and the words people use.
  ['training employment care leavers', 'CL01'],
  ['leavers care home suitable', 'CL02'],
  ['moved home a lot', 'CC02'],
  ['worker social turnover', 'WF01'],
  ['agency workers', 'WF03'],
  ['caseload', 'WF04'],
  ['custody overnight', 'YJ07'],
  ['sent to hospital injuries', 'HE07'],
  ['foster carers supported', 'VO03'],
  ['repeat referrals', 'HP02'],
  ['expelled', 'ED04'],
  ['vaccinations', 'HE03'],
  ['dentist', 'HE04'],
  ['operation encompass', 'YJ02'],
  ['ready housed not alone', 'G2'],
  ['somebody asks how I am', 'G2'],
  // As fingers slip, and half typed.
  ['absense', 'ED01'],
  ['persistant absence', 'ED02'],
  ['custdoy', 'YJ07'],
  ['placment stability', 'CC03'],
  ['reoffendig', 'YJ06'],
  ['immunsation', 'HE03'],
  ['acomodation', 'CL02'],
  ['suspens', 'ED05'],
  ['CL03', 'CL03'],
  // Agencies and people.
  ['police', 'police'],
  ['hospital trust', 'hospital'],
  ['priya', 'Priya Raman'],
  ['fenwick joe', 'Joe Fenwick'],
  // Words of definitions.
  ['response rate', 'VO03'],
  ['same perpetrator', 'YJ01'],
  ['screening happens before', 'HP06'],
  // Words of commentary.
  ['trampolines', 'HE07'],
  ['telephone line nobody answers at night', 'CC07'],
]

/** Codes as they are read out, other words for the same, and meetings by board and day. */
const alsoMeant: readonly (readonly [string, ...string[]])[] = [
  ['HP 15', 'HP15'],
  ['hp-15', 'HP15'],
  ['CL 01', 'CL01'],
  ['strategy meeting', 'HP15'],
  ['agency staff', 'WF03'],
  ['exclusions', 'ED04', 'ED05'],
  ['runaway', 'YJ03', 'YJ04'],
  ['fostering recruitment', 'CC07', 'CC06'],
  ['meeting 9', '9'],
  ['board december 2026', '9'],
  ['minutes september 2026', '8'],
]

it('finds codes with a space in them, what is called otherwise, and meetings', async () => {
  const manager = partnership.callerAs('manager')
  const missed: string[] = []
  for (const [text, ...meant] of alsoMeant) {
    const [first] = await manager.search.find({ text })
    if (first === undefined || !meant.includes(first.code)) missed.push(`${text}: ${first?.code}`)
  }
  expect(missed).toEqual([])
})

it('finds no meeting that is only being prepared for who may not know of it', async () => {
  const { meetings } = await partnership.callerAs('manager').meeting.list({ whole: true })
  const drafts = new Set(meetings.flatMap(({ state, number }) => (state === 'draft' ? [String(number)] : [])))
  const found = await partnership.callerAs('elected-member').search.find({ text: 'board meeting' })
  expect(found.filter(({ kind, code }) => kind === 'meeting' && drafts.has(code))).toEqual([])
  const observer = await partnership.callerAs('observer').search.find({ text: 'meeting 9' })
  expect(observer.filter(({ kind }) => kind === 'meeting')).toEqual([])
})

describe('the sixty listed queries', () => {
  it('find what was meant first, fifty-five of them at least', async () => {
    expect(listed).toHaveLength(60)
    const manager = partnership.callerAs('manager')
    const missed: string[] = []
    for (const [text, ...meant] of listed) {
      const [first] = await manager.search.find({ text })
      if (first === undefined || !meant.includes(first.code)) missed.push(`${text}: ${first?.code}`)
    }
    expect(missed.length, missed.join('; ')).toBeLessThanOrEqual(5)
  })
})
