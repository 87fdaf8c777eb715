import { indicatorFindings, packFindings } from '@roundtable/shared/pack/pack-check.ts'
import { describe, expect, it } from 'vitest'
import { monthsOf } from '../../support/make/indicator-view.ts'

const facts = { metBefore: true, minutesOver: 0, proposed: 0, members: 4, quorum: 3, unanswered: [] }
const pin = { kind: 'indicator' as const, reference: 'CL01', view: '' }
const exceptions = { kind: 'exceptions' as const, reference: '', view: '' }
const item = (pins: readonly { kind: 'indicator' | 'exceptions'; reference: string; view: string }[]) => ({
  ...{ place: 1, title: 'Care leavers', purpose: 'decide' as const, lead: 'Director', leadAgencyName: null },
  ...{ minutes: 10, startsAt: '14:00', ask: 'Agree.', restricted: false, ground: null, lateReason: null },
  pins: [...pins],
  papers: [],
})
describe('what is missing before a pack is frozen', () => {
  it('is a figure off target of which nothing is said, one that is provisional, and who answers for it', () => {
    const points = monthsOf([{}, { state: 'provisional' }])
    expect(indicatorFindings({ code: 'CL01', points, accountabilities: [] })).toEqual([
      'CL01 is off target in May 2024, and nothing is said of it.',
      'The figure of CL01 for May 2024 is provisional.',
      'Nobody is accountable for CL01.',
    ])
    expect(indicatorFindings({ code: 'CL01', points: [], accountabilities: [] })).toEqual([
      'CL01 has no figure yet.',
    ])
  })

  it('is a record that is gone, and a board that cannot be quorate', () => {
    const gone = { kind: 'indicator' as const, reference: 'CL01', shown: null }
    expect(packFindings({ items: [item([pin, exceptions])], exhibits: [gone] }, facts)).toEqual([
      { item: 1, sentence: 'Indicator CL01 is not there to be shown any more.' },
    ])
    const few = packFindings({ items: [item([exceptions, pin])], exhibits: [] }, { ...facts, members: 2 })
    expect(few).toEqual([{ item: null, sentence: 'The board has 2 members and is quorate with 3.' }])
  })

  it('is an empty agenda, and not what changed since a meeting that never was', () => {
    expect(packFindings({ items: [], exhibits: [] }, { ...facts, metBefore: false })).toEqual([
      { item: null, sentence: 'Nothing is on the agenda yet.' },
    ])
    const items = [{ ...item([]), purpose: 'note' as const }]
    expect(packFindings({ items, exhibits: [] }, { ...facts, metBefore: false })).toEqual([])
    expect(packFindings({ items, exhibits: [] }, facts)).toEqual([
      { item: null, sentence: 'No item shows what changed since the last meeting.' },
    ])
  })

  it('names the papers of an item, which nobody but their readers has read', () => {
    const paper = { id: 'p', title: 'Contract', fileName: 'c.pdf', fileHash: 'a', size: 1, late: false }
    const items = [{ ...item([exceptions, pin]), papers: [paper] }]
    expect(packFindings({ items, exhibits: [] }, facts)).toEqual([
      {
        item: 1,
        sentence: 'Roundtable has not read “Contract”: look for names and small numbers of people in it.',
      },
    ])
  })

  it('is a challenge that waits for an answer and is on no item', () => {
    const found = packFindings(
      { items: [item([exceptions, pin])], exhibits: [] },
      { ...facts, unanswered: ['5'] },
    )
    expect(found.map(({ sentence }) => sentence)).toEqual([
      'Challenge 5 waits for an answer, and no item shows it.',
    ])
  })
})
