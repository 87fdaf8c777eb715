import { lifecycle } from '../lifecycle/lifecycle.ts'

export const providerStates = ['prepared', 'tried', 'in-force', 'off'] as const
export type ProviderState = (typeof providerStates)[number]
export type ProviderDeed = 'revise' | 'try' | 'confirm' | 'renew-secret' | 'end'

const off = { refused: 'This provider was switched off: set one up anew.' }
const inForce = { refused: 'This provider is in force: set another up beside it, which takes its place.' }

/** One keeper sets a provider up, it is tried, and another keeper puts it in force. */
export const providerLifecycle = lifecycle<ProviderState, ProviderDeed>({
  subject: 'identity-provider',
  states: {
    prepared: 'Set up, to be tried',
    tried: 'Tried, waits for its second keeper',
    'in-force': 'In force',
    off: 'Switched off',
  },
  begins: { 'identity-provider.set-up': 'prepared' },
  acts: {
    revise: {
      act: 'identity-provider.revised',
      from: { prepared: { to: 'prepared' }, tried: { to: 'prepared' }, 'in-force': inForce, off },
    },
    try: {
      act: 'identity-provider.tried',
      from: { prepared: { to: 'tried' }, tried: { to: 'tried' }, 'in-force': { to: 'in-force' }, off },
    },
    confirm: {
      act: 'identity-provider.confirmed',
      from: {
        prepared: { refused: 'Nobody has signed in through it yet: try it first.' },
        tried: { to: 'in-force' },
        'in-force': { refused: 'This provider is in force already.' },
        off,
      },
    },
    'renew-secret': {
      act: 'identity-provider.secret-renewed',
      from: {
        prepared: { refused: 'It is not in force yet: change what is set up.' },
        tried: { refused: 'It is not in force yet: change what is set up.' },
        'in-force': { to: 'in-force' },
        off,
      },
    },
    end: {
      act: 'identity-provider.ended',
      from: { prepared: { to: 'off' }, tried: { to: 'off' }, 'in-force': { to: 'off' }, off },
    },
  },
})
