import { lifecycle } from '../lifecycle/lifecycle.ts'

export type AccountabilityState = 'current' | 'ended'

const ended = { refused: 'This accountability has ended already: look at who has it now.' }

/** A part in a goal or an indicator, of one agency and one named role. Whoever has it next begins a record anew. */
export const accountabilityLifecycle = lifecycle<AccountabilityState, 'hand-over' | 'end'>({
  subject: 'accountability',
  states: { current: 'In force', ended: 'Ended' },
  begins: {
    'accountability.assigned': 'current',
    'accountability.handed-over': 'current',
    'accountability.restored': 'current',
    'agency.merged': 'current',
    'agency.merge-undone': 'current',
    'member.ended': 'current',
    'member.restored': 'current',
  },
  acts: {
    'hand-over': { act: 'accountability.handed-over', from: { current: { to: 'ended' }, ended } },
    end: { act: 'accountability.ended', from: { current: { to: 'ended' }, ended } },
  },
})
