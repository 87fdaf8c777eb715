import { withChosen } from '@roundtable/client/base/list/gone-choice.ts'
import { indicatorChips } from '@roundtable/client/parts/indicator-chips.ts'
import { expect, it } from 'vitest'

const names = { goal: () => undefined, agency: (code: string) => (code === 'police' ? 'Police' : undefined) }

it('a filter that names what is gone is told as that, never as nothing chosen', () => {
  const choices = [{ value: 'police', word: 'Police' }]
  expect(withChosen(choices, '')).toEqual(choices)
  expect(withChosen(choices, 'police')).toEqual(choices)
  expect(withChosen(choices, 'gone').at(-1)).toEqual({ value: 'gone', word: '“gone”, which is not here' })
  expect(indicatorChips({ agency: 'gone', goal: 'G99' }, names).map(({ label }) => label)).toEqual([
    'Goal: “G99”, which is not here',
    'Accountable: “gone”, which is not here',
  ])
  expect(indicatorChips({ agency: 'police' }, names)[0]?.label).toBe('Accountable: Police')
})
