import { lifecycle } from '../lifecycle/lifecycle.ts'

export const publicationStates = [
  'prepared',
  'public',
  'declined',
  'withdrawn',
  'revoked',
  'replaced',
] as const
export type PublicationState = (typeof publicationStates)[number]
export type PublicationDeed = 'sign-off' | 'decline' | 'withdraw' | 'prepare-again' | 'revoke' | 'replace'

const declined = { refused: 'This publication was declined: prepare a new one.' }
const revoked = { refused: 'This publication was revoked: prepare a new one.' }
const replaced = { refused: 'Another publication of this indicator stands in its place.' }
const isPublic = { refused: 'This is public already: revoke it instead.' }
const notPublic = { refused: 'This is not public.' }
const ended = { declined, revoked, replaced }

/** What everybody reads of an indicator: nothing before a second person has signed it off. */
export const publicationLifecycle = lifecycle<PublicationState, PublicationDeed>({
  subject: 'publication',
  states: {
    prepared: 'Waits for sign-off',
    public: 'Public',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
    revoked: 'Revoked',
    replaced: 'Replaced',
  },
  begins: { 'publication.prepared': 'prepared' },
  acts: {
    'sign-off': {
      act: 'publication.signed-off',
      from: {
        ...ended,
        prepared: { to: 'public' },
        public: isPublic,
        withdrawn: { refused: 'This publication was withdrawn: it is prepared again first.' },
      },
    },
    decline: {
      act: 'publication.declined',
      from: {
        ...ended,
        prepared: { to: 'declined' },
        public: isPublic,
        withdrawn: { refused: 'This publication was withdrawn already.' },
      },
    },
    withdraw: {
      act: 'publication.withdrawn',
      from: {
        ...ended,
        prepared: { to: 'withdrawn' },
        public: isPublic,
        withdrawn: { refused: 'This publication was withdrawn already.' },
      },
    },
    'prepare-again': {
      act: 'publication.prepared',
      from: {
        ...ended,
        prepared: { refused: 'This publication waits for sign-off already.' },
        public: isPublic,
        withdrawn: { to: 'prepared' },
      },
    },
    revoke: {
      act: 'publication.revoked',
      from: { ...ended, prepared: notPublic, public: { to: 'revoked' }, withdrawn: notPublic },
    },
    replace: {
      act: 'publication.replaced',
      from: { ...ended, prepared: notPublic, public: { to: 'replaced' }, withdrawn: notPublic },
    },
  },
})

export const publicationStateWord = (state: PublicationState): string => publicationLifecycle.states[state]
