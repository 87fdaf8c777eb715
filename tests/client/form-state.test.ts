import {
  type FormAct,
  formAfter,
  isTouched,
  openForm,
  problemsInOrder,
} from '@roundtable/client/base/form-state.ts'
import type { Refused } from '@roundtable/client/base/refusal.ts'
import { roomIn } from '@roundtable/client/ui/form/room.ts'
import { describe, expect, it } from 'vitest'

const opened = { wording: 'Children are safe', why: 'Because.', story: '' }
type Field = keyof typeof opened
const after = (...acts: FormAct<Field, number>[]) =>
  acts.reduce(formAfter<Field, number>, openForm<Field, number>(1, opened))
const type = (field: Field, text: string) => ({ type: 'typed' as const, field, text })

const refused = (httpStatus: number, fields: { field: string; sentence: string }[] = []): Refused => ({
  message: 'No.',
  data: { httpStatus, refusal: { code: 'rule', fields, who: null, requestId: null } },
})

describe('what the server finds wrong', () => {
  const problem = { field: 'why', sentence: 'Say why this goal matters.' }
  const told = { type: 'refused' as const, refused: refused(400, [problem]) }

  it('stands at its field until the field is typed into', () => {
    expect(after(told, type('story', 'x')).answered).toEqual([problem])
    expect(after(told, type('why', 'x')).answered).toEqual([])
  })

  it('of one row stands until that row is typed into', () => {
    const rows = { 'a.reason': '', 'b.reason': '' }
    const answer = {
      type: 'refused' as const,
      refused: refused(400, [{ field: 'a.reason', sentence: 'Say why.' }]),
    }
    const afterTyping = (field: keyof typeof rows) =>
      [answer, { type: 'typed' as const, field, text: 'x' }].reduce(
        formAfter<keyof typeof rows, number>,
        openForm<keyof typeof rows, number>(1, rows),
      )
    expect(afterTyping('b.reason').answered).toHaveLength(1)
    expect(afterTyping('a.reason').answered).toEqual([])
  })

  it('takes nothing that was typed', () => {
    expect(after(type('story', 'It began in March.'), told).texts.story).toBe('It began in March.')
  })

  it('is told under the field it is a part of, in the order of the form, and else about the whole', () => {
    const labels = { name: 'Name', goalCodes: 'Goals' }
    const problems = [
      { field: 'goalCodes.2', sentence: 'No such goal.' },
      { field: 'version', sentence: 'Not a version.' },
      { field: 'name', sentence: 'Enter the name.' },
    ]
    expect(problemsInOrder(problems, labels).map(({ field }) => field)).toEqual(['name', 'goalCodes', ''])
  })
})

describe('a form somebody else was faster than', () => {
  const now = { wording: 'Every child is safe', why: 'Because we promised.', story: '' }
  const newer = { type: 'newer' as const, of: 2, now }
  const conflict = { type: 'refused' as const, refused: refused(409) }

  it('reads as it stands now where nothing was typed, and keeps what was', () => {
    const { texts, of } = after(type('story', 'It began in March.'), conflict, newer)
    expect(texts).toEqual({ ...now, story: 'It began in March.' })
    expect(of).toBe(2)
  })

  it('lets the person choose where both changed the same', () => {
    const state = after(type('why', 'Because I say so.'), conflict, newer)
    expect(state.clashes).toEqual(['why'])
    expect([state.texts.why, state.opened.why]).toEqual(['Because I say so.', 'Because we promised.'])
  })

  it('asks nothing where both wrote the same', () => {
    expect(after(type('why', now.why), conflict, newer).clashes).toEqual([])
  })
})

describe('problems', () => {
  it('are told from the first attempt on, and take the focus at each', () => {
    const tried = { type: 'tried' as const, isRight: false }
    expect(after(type('why', '')).isTried).toBe(false)
    expect(after(tried).times).toBe(1)
    expect(after(tried, type('why', 'x'), tried).times).toBe(2)
  })
})

describe('a form', () => {
  it('is as it was opened when what was typed is taken back', () => {
    expect(isTouched(after(type('why', 'x')))).toBe(true)
    expect(isTouched(after(type('why', 'x'), type('why', opened.why)))).toBe(false)
  })
})

describe('the room a text has', () => {
  it.each([
    [149, ''],
    [150, '50 characters left'],
    [199, '1 character left'],
    [200, '0 characters left'],
    [203, '3 characters too many'],
  ])('after %i of 200 characters: “%s”', (written, words) => {
    expect(roomIn(written, 200)).toBe(words)
  })
})
