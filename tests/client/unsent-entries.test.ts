import type { PointInput } from '@roundtable/shared/room/room.ts'
import { describe, expect, it } from 'vitest'
import { parseUnsent, unsentEntries } from '../../client/src/base/device/unsent-entries.ts'
import { sendUnsent } from '../../client/src/features/room/send-unsent.ts'

const entry = (n: number): PointInput => ({
  ...{ kind: 'point', id: `point-${n}`, meetingId: 'meeting', itemId: 'item', text: `Point ${n}` },
  ...{ madeAt: '2026-12-15T14:00:00.000Z', correctsId: null },
})

function shelfOf(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const held = new Map<string, string>()
  return {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, text) => void held.set(key, text),
    removeItem: (key) => void held.delete(key),
  }
}
const idsIn = (store: ReturnType<typeof unsentEntries>) => store.all().map(({ input }) => input.id)

describe('entries on a device', () => {
  it('are there again when the page is opened anew, and once however often they are added', () => {
    const shelf = shelfOf()
    const store = unsentEntries('key', shelf)
    for (const n of [1, 2, 2]) store.add(entry(n))
    expect(idsIn(unsentEntries('key', shelf))).toEqual(['point-1', 'point-2'])
    store.take('point-1')
    expect(idsIn(unsentEntries('key', shelf))).toEqual(['point-2'])
  })

  it('of two tabs do not lose one another', () => {
    const shelf = shelfOf()
    const [one, other] = [unsentEntries('key', shelf), unsentEntries('key', shelf)]
    one.add(entry(1))
    other.add(entry(2))
    one.take('point-1')
    expect(idsIn(unsentEntries('key', shelf))).toEqual(['point-2'])
  })

  it('stay on the page where the browser stores nothing', () => {
    const broken = () => {
      throw new Error('Full.')
    }
    const store = unsentEntries('key', { getItem: broken, setItem: broken, removeItem: broken })
    for (const n of [1, 2]) store.add(entry(n))
    expect(idsIn(store)).toEqual(['point-1', 'point-2'])
  })

  it('leave out what is not of their form', () => {
    expect(parseUnsent('not JSON')).toEqual([])
    expect(parseUnsent('[{"input":{"id":"a"}}, 7, null]')).toEqual([])
  })

  it('are sent in order; one that is refused stays with its sentence, and the others go on', async () => {
    const store = unsentEntries('key', shelfOf())
    for (const n of [1, 2, 3]) store.add(entry(n))
    const sent: string[] = []
    const stopped = await sendUnsent(store, ({ id }) => {
      if (id !== 'point-2') {
        sent.push(id)
        return Promise.resolve()
      }
      const refusal = { code: 'rule', fields: [], who: null, requestId: null }
      return Promise.reject(
        Object.assign(new Error('It was withdrawn.'), { data: { httpStatus: 422, refusal } }),
      )
    })
    expect([stopped, sent]).toEqual([null, ['point-1', 'point-3']])
    expect(store.all()).toMatchObject([{ input: { id: 'point-2' }, refused: 'It was withdrawn.' }])
  })

  it('wait where there is no answer or no session', async () => {
    const store = unsentEntries('key', shelfOf())
    store.add(entry(1))
    expect(await sendUnsent(store, () => Promise.reject(new Error('Failed to fetch')))).toBe('unreachable')
    const signedOut = Object.assign(new Error('Sign in.'), { data: { httpStatus: 401 } })
    expect(await sendUnsent(store, () => Promise.reject(signedOut))).toBe('signed-out')
    expect(idsIn(store)).toEqual(['point-1'])
  })

  it('that were refused are mended in their own place, and sent in the new words', async () => {
    const store = unsentEntries('key', shelfOf(), '/northmere/meetings/9/record')
    for (const n of [1, 2]) store.add(entry(n))
    store.refuse('point-1', 'It was withdrawn.')
    store.mend({ ...entry(1), text: 'In other words' })
    const sent: string[] = []
    await sendUnsent(store, (input) => {
      sent.push('text' in input ? input.text : '')
      return Promise.resolve()
    })
    expect(sent).toEqual(['In other words', 'Point 2'])
  })

  it('keep challenges and actions among them, in order, with where they are sent from', () => {
    const shelf = shelfOf()
    const page = '/northmere/meetings/9/record'
    const raised = {
      kind: 'challenge',
      id: 'c',
      meetingId: 'meeting',
      madeAt: '',
      itemId: 'item',
      raised: {},
    }
    const kept = [{ input: raised, refused: null, page }, { input: { ...raised, id: 'd', raised: 7 } }]
    shelf.setItem('key', JSON.stringify(kept))
    expect(unsentEntries('key', shelf).all()).toMatchObject([{ input: { id: 'c' }, page }])
    expect(parseUnsent(JSON.stringify([{ input: raised, page: 'https://elsewhere' }]))).toMatchObject([
      { page: '' },
    ])
  })
})
