import { dissentIn, dissentText } from '@roundtable/shared/room/dissent-text.ts'
import { expect, it } from 'vitest'

it('dissent is read a line each, name first, and written back the same', () => {
  const text = 'Chief Constable: the money is not there.\n\n Health: not before spring: we have nobody.'
  const read = [
    { name: 'Chief Constable', text: 'the money is not there.' },
    { name: 'Health', text: 'not before spring: we have nobody.' },
  ]
  expect(dissentIn(text)).toEqual(read)
  expect(dissentIn(dissentText(read))).toEqual(read)
  expect(dissentIn('Probation')).toEqual([{ name: 'Probation', text: '' }])
})
