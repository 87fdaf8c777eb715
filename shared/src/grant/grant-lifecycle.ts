import { lifecycle } from '../lifecycle/lifecycle.ts'

export const grantStates = ['running', 'ended', 'revoked'] as const
export type GrantState = (typeof grantStates)[number]
export type GrantDeed = 'change' | 'revoke' | 'run-out'

const ended = { refused: 'This grant has ended: give another one.' }
const revoked = { refused: 'This grant was revoked: give another one.' }

/** What lets a named person read packs until a day, on the screen alone. */
export const grantLifecycle = lifecycle<GrantState, GrantDeed>({
  subject: 'grant',
  states: { running: 'Running', ended: 'Ended', revoked: 'Revoked' },
  begins: { 'grant.given': 'running' },
  acts: {
    change: { act: 'grant.changed', from: { running: { to: 'running' }, ended, revoked } },
    revoke: { act: 'grant.revoked', from: { running: { to: 'revoked' }, ended, revoked } },
    'run-out': { act: 'grant.ended', from: { running: { to: 'ended' }, ended, revoked } },
  },
})

export const grantStateWord = (state: GrantState): string => grantLifecycle.states[state]
