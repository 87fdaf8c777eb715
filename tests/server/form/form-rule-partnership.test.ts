import { newId } from '@roundtable/db/ids.ts'
import { problemsOfBoard, problemsOfBoardStep } from '@roundtable/shared/board/board-form.ts'
import { problemsOfTerms } from '@roundtable/shared/partnership/term-form.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { openNorthmere } from '../../support/make/northmere.ts'
import { oneRule } from '../../support/read/form-refusal.ts'

const partnership = perFile(openNorthmere)
const manager = () => partnership.callerAs('manager')
const long = (length: number) => 'x'.repeat(length + 1)

const board = { name: 'Executive board', quorum: '2', noticeDays: '5', memberIds: [] as string[] }
oneRule('a board that is added', {
  right: () => ({ id: newId(), ...board, name: `Board ${newId()}` }),
  form: (input) => problemsOfBoard(input, { others: [] }),
  verb: (input) => manager().board.add(input),
  wrong: {
    'no name': { name: ' ' },
    'a name too long': { name: long(120) },
    'no quorum': { quorum: '' },
    'a quorum of nobody': { quorum: '0' },
    'a quorum that its members cannot meet': { memberIds: [newId()] },
    'a notice that is no number': { noticeDays: 'five' },
    'a notice too long': { noticeDays: '61' },
  },
})
oneRule('archiving a board', {
  right: async () => {
    const id = newId()
    await manager().board.add({ id, ...board, name: `Board ${id}` })
    return { id, version: 1, deed: 'archive' as const, reason: 'It meets no more.' }
  },
  form: problemsOfBoardStep,
  verb: (input) => manager().board.step(input),
  wrong: { 'no reason': { reason: '' }, 'a reason too long': { reason: long(2000) } },
})

let year = 2030
const day = (of: number, monthDay: string) => `${of}-${monthDay}`
oneRule('the terms of a school year', {
  right: () => {
    year += 1
    return {
      ...{ year, seen: [] as string[], autumnFrom: day(year, '09-02'), autumnUntil: day(year, '12-18') },
      ...{ springFrom: day(year + 1, '01-04'), springUntil: day(year + 1, '04-02') },
      ...{ summerFrom: '', summerUntil: '' },
    }
  },
  form: (input) => problemsOfTerms(input, { year: input.year }),
  verb: (input) => manager().partnership.setTerms(input),
  wrong: {
    'no first day': { autumnFrom: '' },
    'no last day': { springUntil: '' },
    'a last day before the first': () => ({ autumnUntil: day(year, '09-01') }),
    'a day of another year': { autumnFrom: '2020-09-02' },
    'a term that begins before another has ended': () => ({ springFrom: day(year, '12-17') }),
  },
})
