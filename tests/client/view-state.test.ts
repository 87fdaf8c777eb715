import {
  changed,
  isTypedOn,
  oneOf,
  pageNumber,
  parseQuery,
  readViewState,
  writeQuery,
} from '@roundtable/client/base/view-state.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

describe('the view in the address', () => {
  it('is text, also where it looks like a number or a word of a program', () => {
    expect(parseQuery('?goal=1&status=true&theme=null')).toEqual({ goal: '1', status: 'true', theme: 'null' })
  })

  it('reads back as it was written', () => {
    const text = fc.string({ minLength: 1, maxLength: 200, unit: 'grapheme-ascii' })
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), text), (state) => {
        expect(parseQuery(writeQuery(state))).toEqual({ ...state })
      }),
    )
  })

  it('leaves out what is empty, too long or no text', () => {
    expect(readViewState({ a: '', b: 'x'.repeat(501), c: 3, d: ['x'], e: 'kept' })).toEqual({ e: 'kept' })
  })

  it('has no question mark where nothing is chosen', () => {
    expect(writeQuery({ goal: undefined, agency: '' })).toBe('')
  })

  it('changes one part and keeps the rest', () => {
    expect(changed({ goal: 'G1', agency: 'police' }, { goal: undefined })).toEqual({ agency: 'police' })
    expect(changed({ goal: 'G1' }, { agency: 'police' })).toEqual({ goal: 'G1', agency: 'police' })
  })

  it('takes only words that are known', () => {
    expect(oneOf('late', ['late', 'due'])).toBe('late')
    expect(oneOf('toString', ['late'])).toBeUndefined()
    expect(oneOf(undefined, ['late'])).toBeUndefined()
  })

  it('takes words typed one after another as one step back, and anything chosen as a step of its own', () => {
    const typed = writeQuery({ goal: 'G1', search: 'abs' })
    expect(isTypedOn({ goal: 'G1', search: 'abs' }, typed)).toBe(true)
    expect(isTypedOn({ goal: 'G2', search: 'abs' }, typed)).toBe(false)
    expect(isTypedOn({ goal: 'G1', search: 'abs' }, null)).toBe(false)
  })

  it('is on the first page unless a page is named', () => {
    expect(['7', '0', '-1', '1.5', 'x', undefined, '9999999'].map(pageNumber)).toEqual([7, 1, 1, 1, 1, 1, 1])
  })
})
