import type { MinutesView } from '@roundtable/shared/minutes/minutes.ts'
import { describe, expect, it } from 'vitest'
import { numbersInMinutes } from '../../client/src/features/minutes/small-numbers.ts'

type Section = MinutesView['sections'][number]
const section = (text: string, restricted = false, correction = ''): Section => ({
  ...{ itemId: null, place: null, title: 'Item', lead: '', restricted },
  sentences: [
    {
      ...{ line: 'point:1', kind: 'point' as const, text, edited: null, recordSays: null, comments: [] },
      corrections: correction === '' ? [] : [{ id: '1', text: correction, by: 'Chair', at: '' }],
    },
  ],
})

describe('small counts of people in minutes', () => {
  it('are warned of where everybody who reads meetings will read them: in sentences and in corrections', () => {
    const sections = [section('Three children were missed.'), section('Noted.', false, 'It was one pupil.')]
    expect(numbersInMinutes({ sections })).toEqual(['Three children', 'one pupil'])
  })

  it('are not the members of the board, whom the minutes count by themselves', () => {
    const counted = section('4 of the 4 members of the board attended; 3 make it quorate.')
    const sentences = counted.sentences.map((each) => ({ ...each, line: 'quorum' }))
    expect(numbersInMinutes({ sections: [{ ...counted, sentences }] })).toEqual([])
    const edited = sentences.map((each) => ({ ...each, edited: { by: 'Manager', at: '' } }))
    expect(numbersInMinutes({ sections: [{ ...counted, sentences: edited }] })).not.toEqual([])
  })

  it('of a restricted item stay with its readers', () => {
    expect(numbersInMinutes({ sections: [section('Two boys were named.', true)] })).toEqual([])
  })
})
