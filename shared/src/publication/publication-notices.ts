import type { LifeNotice } from '../lifecycle/life-notice.ts'
import { seeSetUp } from '../partnership/partnership-rights.ts'
import { type PublicationRecord, publicationName } from './publication-record.ts'
import { maySignOffPublication, revokePublications, signOffPublications } from './publication-rights.ts'

const ended = ['public', 'declined', 'withdrawn', 'revoked', 'replaced'] as const

export const publicationNotices = {
  'publication-prepared': {
    word: 'A publication waits for sign-off',
    channel: 'at-once',
    on: ['publication.prepared'],
    to: (person, { preparedBy }) => maySignOffPublication(person, preparedBy),
    newcomers: true,
    reader: signOffPublications,
    openIn: ['prepared'],
    text: (record, by) => ({
      title: `Waits for sign-off: ${publicationName(record)}`,
      sentence: `${by} prepared ${publicationName(record)} for everybody. It becomes public when you, or another of the board, sign it off after a decision.`,
    }),
  },
  'publication-decided': {
    word: 'A publication you prepared was decided',
    channel: 'weekly',
    on: ['publication.signed-off', 'publication.declined'],
    to: ({ personId }, { preparedBy }) => personId === preparedBy,
    reader: seeSetUp,
    openIn: ended,
    text: (record, by) =>
      record.state === 'declined'
        ? {
            title: `Declined: ${publicationName(record)}`,
            sentence: `${by} declined the publication of ${publicationName(record)}. The reason stands in its history.`,
          }
        : {
            title: `Public: ${publicationName(record)}`,
            sentence: `${by} signed off ${publicationName(record)}, which you prepared: everybody can read it.`,
          },
  },
  'publication-revoked': {
    word: 'A publication was revoked',
    channel: 'at-once',
    on: ['publication.revoked'],
    to: (person) => revokePublications.may(person),
    reader: seeSetUp,
    openIn: ['revoked'],
    text: (record, by) => ({
      title: `Not public any more: ${publicationName(record)}`,
      sentence: `${by} revoked the publication of ${publicationName(record)}. The reason stands in its history.`,
    }),
  },
} as const satisfies Readonly<Record<string, LifeNotice<PublicationRecord>>>
