import { smallNumbersIn } from '@roundtable/shared/disclosure/small-number-words.ts'
import { describe, expect, it } from 'vitest'

describe('a small count of people in words', () => {
  it.each([
    ['One child waited longer.', ['One child']],
    ['two of the three were late', ['two of the three']],
    ['3 pupils left.', ['3 pupils']],
    ['There was a single case in May.', ['single case']],
    ['4 of 7 girls came back', ['4 of 7 girls']],
    ['Two out of the five children moved', ['Two out of the five children']],
    ['two very young children', ['two very young children']],
    [
      'five looked-after boys and 2 care-experienced girls',
      ['five looked-after boys', '2 care-experienced girls'],
    ],
    ['One young person, and then one young person', ['One young person', 'one young person']],
    ['three of our families', ['three of our families']],
    ['In one case the worker was ill.', ['one case']],
    ['Only 1 victim came forward', ['1 victim']],
    ['two more children than in May', ['two more children']],
    ['One\nchild', ['One\nchild']],
  ])('%j tells of %j', (text, told) => {
    expect(smallNumbersIn(text, 5)).toEqual(told)
  })

  it.each([
    'In 2026 children waited 3 months.',
    'Year 4 pupils and key stage 2 pupils',
    'Children aged 3 and over, under 5 children',
    'a 4-year-old child',
    '5% of children, 3 per cent of pupils',
    '1 in 5 children',
    '3.5 children a worker, 1,003 children, 12 pupils',
    'Two years ago children waited longer',
    'two of the three agencies reported late',
    'one of the four quarters',
    'two children’s homes and one children’s service',
    'one case conference, two family courts',
    'two people left the team',
    'one of the reasons',
    'No child waited. Six pupils left.',
    'Goal 1 children are safe',
    'between £3 and £5 for children',
    'Q2 children in need',
    '',
  ])('is none in %j', (text) => {
    expect(smallNumbersIn(text, 5)).toEqual([])
  })

  it('counts up to the threshold of the partnership', () => {
    expect(smallNumbersIn('Seven girls', 10)).toEqual(['Seven girls'])
    expect(smallNumbersIn('Seven girls', 5)).toEqual([])
  })
})
