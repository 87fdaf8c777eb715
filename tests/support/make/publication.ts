import { newId } from '@roundtable/db/ids.ts'
import type { TestPartnership } from './partnership.ts'

type Words = {
  code: string
  lineIds: string[]
  fromPeriod: string
  extent: 'these' | 'each'
  title: string
  words: string
}

/** What the manager prepares for everybody, of PO01 from January 2025 on where nothing else is said. */
export async function preparePublication(at: TestPartnership, change: Partial<Words> = {}): Promise<string> {
  const id = newId()
  const code = change.code ?? 'PO01'
  await at.callerAs('manager').publication.prepare({
    ...{ id, code, lineIds: [at.series(code)], fromPeriod: '2025-01-01', extent: 'these' },
    ...{ title: 'How many children get a good answer', words: 'More is better.' },
    ...change,
  })
  return id
}

/** A board of the partnership, where there is none yet. */
export async function boardOf(at: TestPartnership): Promise<string> {
  const { boards } = await at.callerAs('manager').board.list()
  const [known] = boards
  if (known !== undefined) return known.id
  const id = newId()
  const memberIds = [at.member('chair'), at.member('lead-partner')]
  await at.callerAs('manager').board.add({ id, name: 'Executive', quorum: '1', noticeDays: '5', memberIds })
  return id
}

export async function signOff(at: TestPartnership, id: string, as = 'chair', version = 1): Promise<void> {
  const boardId = await boardOf(at)
  await at.callerAs(as).publication.signOff({ id, version, boardId, meeting: '14 September 2026, item 4' })
}

/** Prepared and signed off. */
export async function publish(at: TestPartnership, change: Partial<Words> = {}): Promise<string> {
  const id = await preparePublication(at, change)
  await signOff(at, id)
  return id
}
