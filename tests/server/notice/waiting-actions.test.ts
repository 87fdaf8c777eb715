import { newId } from '@roundtable/db/ids.ts'
import { listActionRecords } from '@roundtable/db/queries/action-record.queries.ts'
import { listWaitingActions } from '@roundtable/server/notice/list-waiting-actions.ts'
import { expect, it } from 'vitest'
import { actionOf, actionOn, evidence, setAction } from '../../support/make/action.ts'
import { perFile } from '../../support/make/lifetime.ts'
import { openPartnership } from '../../support/make/partnership.ts'
import { blackOut } from '../../support/make/removal.ts'

const at = perFile(openPartnership)
const reason = 'Because.'
const rounds = 240

type Ref = { id: string; version: number }
const by = (key: string) => at.callerAs(key).action
const said = ({ wording, evidenceWanted, impactOn } = actionOf()) => ({ wording, evidenceWanted, impactOn })
/** What was asked last of each. */
const asked = new Map<string, string>()
const proposalOf = ({ id }: Ref) => asked.get(id) ?? newId()

const deeds: Record<string, (ref: Ref, round: number) => Promise<unknown>> = {
  begin: (ref) => by('police-lead').begin(ref),
  report: (ref, round) =>
    by(round % 2 === 0 ? 'police-lead' : 'police-contributor').report({ ...ref, ...evidence }),
  refuse: (ref) => by('health-lead').refuse({ ...ref, reason }),
  verify: (ref) => by('health-lead').verify({ ...ref, words: '' }),
  postpone: (ref) =>
    by('health-lead').check({
      ...ref,
      answer: 'too-early',
      words: 'Wait.',
      nextOn: '2027-08-01',
      decision: null,
    }),
  check: (ref) =>
    by('health-lead').check({ ...ref, answer: 'yes', words: 'Seen.', nextOn: null, decision: null }),
  change: (ref, round) =>
    by('chair').change({
      ...{ ...ref, ...said(), reason, dueOn: round % 3 === 0 ? '2026-12-01' : '2027-09-08' },
      ...{ agencyCode: round % 4 === 0 ? 'icb' : 'police', title: `Head ${round % 5}` },
    }),
  undo: (ref) => by('chair').undoChange({ actions: [ref] }),
  ask: (ref, round) => {
    const proposalId = newId()
    asked.set(ref.id, proposalId)
    return by('police-lead').askChange({
      ...{ ...ref, ...said(), proposalId, dueOn: `2027-02-0${1 + (round % 8)}`, reason },
    })
  },
  accept: (ref) => by('chair').acceptChange({ ...ref, proposalId: proposalOf(ref) }),
  decline: (ref) => by('chair').declineChange({ ...ref, proposalId: proposalOf(ref), reason }),
  cancel: (ref) => by('chair').cancel({ ...ref, reason }),
}

/** As three readers are waited for, and by another day. */
function readings() {
  const { partnershipId } = at
  const states = ['open', 'in-progress', 'done', 'verified']
  const agencies = [at.agency('police')]
  return [
    { partnershipId, states },
    { partnershipId, states, dueBy: '2026-12-24' },
    { partnershipId, states, dueBy: '2027-03-01' },
    { partnershipId, states: ['open', 'in-progress'], agencies, dueBy: '2026-12-24' },
  ]
}

async function saysTheSame(after: string) {
  const { reader } = at.database
  for (const records of readings()) {
    expect(await listWaitingActions(reader, records), after).toEqual(await listActionRecords(reader, records))
  }
}

it('what waits of actions is what a reading that knows nothing finds, whatever was done before', async () => {
  const ids: string[] = []
  for (let n = 0; n < 4; n++) ids.push((await setAction(at)).id)
  const done = new Map<string, number>()
  let seed = 7
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  const names = Object.keys(deeds).filter((name) => name !== 'cancel')
  for (let round = 0; round < rounds; round++) {
    const id = ids[next(ids.length)] ?? ''
    const name = names[next(names.length)] ?? ''
    const { version } = await actionOn(at, id)
    const worked = await deeds[name]?.({ id, version }, round).then(
      () => true,
      () => false,
    )
    if (worked !== true) continue
    done.set(name, (done.get(name) ?? 0) + 1)
    await saysTheSame(`${name} in round ${round}`)
    if (name === 'check') ids.push((await setAction(at)).id)
  }
  expect([...done.keys()].toSorted()).toEqual(names.toSorted())
  const { version } = await actionOn(at, ids.at(-1) ?? '')
  await deeds.cancel?.({ id: ids.at(-1) ?? '', version }, 0)
  await saysTheSame('cancel')
}, 120_000)

it('a name that was changed and words that were blacked out are read anew', async () => {
  const { id } = await setAction(at, { wording: 'Call Mrs Winter each week' })
  await saysTheSame('set')
  const before = await listWaitingActions(at.database.reader, readings()[0] ?? { partnershipId: '' })
  const agency = (await at.callerAs('manager').agency.list()).find(({ code }) => code === 'police')
  const { version = 0, shortName = '', sector = 'police' } = agency ?? {}
  await at.callerAs('manager').agency.rename({
    ...{ code: 'police', version, name: 'Police of the West', shortName, sector },
  })
  await saysTheSame('renamed')
  await blackOut(at, 'Mrs Winter')
  await saysTheSame('blacked out')
  const after = await listWaitingActions(at.database.reader, readings()[0] ?? { partnershipId: '' })
  const one = (list: typeof after) => list.find((each) => each.id === id)
  expect(one(after)).toMatchObject({ agencyName: 'Police of the West' })
  expect(one(after)?.wording).not.toContain('Winter')
  expect(one(before)?.wording).toContain('Winter')
  const again = await listWaitingActions(at.database.reader, readings()[0] ?? { partnershipId: '' })
  expect(again.every((each, n) => each === after[n])).toBe(true)
})
