import type { Caller } from './partnership.ts'

type Proposal = Parameters<Caller['indicator']['proposeTarget']>[0]
type View = Awaited<ReturnType<Caller['indicator']['proposeTarget']>>
export type Target = View['targets'][number]

const usual = {
  fromPeriod: '2026-04-01',
  low: '95',
  high: null,
  tolerance: '1',
  rationale: 'Higher.',
} satisfies Partial<Proposal>

/** A target for the line an indicator is known by, proposed: the page as it answers. */
export async function proposeTarget(by: Caller, changes: Partial<Proposal> = {}): Promise<View> {
  const code = changes.code ?? 'PO01'
  const seriesId = changes.seriesId ?? (await by.indicator.get({ code })).seriesId
  return by.indicator.proposeTarget({ ...usual, ...changes, code, seriesId })
}

/** The proposed target that is given, or the first one proposed for the indicator, agreed by a meeting. */
export async function agreeTarget(
  by: Caller,
  { code = 'PO01', target, meeting = 'Board' }: { code?: string; target?: Target; meeting?: string } = {},
): Promise<View> {
  const { id, version } = target ?? targetIn(await by.indicator.get({ code }), { state: 'proposed' })
  return by.indicator.agreeTarget({ code, targetId: id, version, meeting })
}

export async function declineTarget(by: Caller, reason = 'Too low.', code = 'PO01'): Promise<View> {
  const { id, version } = targetIn(await by.indicator.get({ code }), { state: 'proposed' })
  return by.indicator.declineTarget({ code, targetId: id, version, reason })
}

export function targetIn({ targets }: View, wanted: Partial<Target>): Target {
  const entries = Object.entries(wanted)
  const found = targets.find((target) =>
    entries.every(([name, value]) => Object.is(Reflect.get(target, name), value)),
  )
  if (found === undefined) throw new Error(`There is no target with ${JSON.stringify(wanted)}.`)
  return found
}
