import type { LifeNotice } from '../lifecycle/life-notice.ts'
import type { RemovalRecord } from './removal-record.ts'
import { askForRemovals, refusedSecond, removeWords } from './removal-rights.ts'
import { mayKeepWords } from './restricted-page.ts'

export const removalNotices = {
  'removal-asked': {
    word: 'Words are to be blacked out',
    channel: 'at-once',
    on: ['removal.asked', 'removal.asked-by-keeper', 'removal.confirmed'],
    to: (person, record) =>
      mayKeepWords(person, record) && (record.state === 'asked' || refusedSecond(person, record) === null),
    newcomers: true,
    reader: removeWords,
    openIn: ['asked', 'confirmed'],
    text: ({ askedByName }) => ({
      title: 'Words are to be blacked out',
      sentence: `${askedByName} asks for words to be blacked out. Two keepers look at it and do it; until then everybody reads them.`,
    }),
  },
  'removal-decided': {
    word: 'What you asked to have blacked out',
    channel: 'weekly',
    on: ['removal.carried-out', 'removal.declined'],
    to: ({ personId }, { askedBy }) => personId === askedBy,
    reader: askForRemovals,
    openIn: ['removed', 'declined'],
    text: ({ state }) =>
      state === 'declined'
        ? {
            title: 'Words you asked about stay',
            sentence: 'Two keepers looked at it; the reason stands on the page of words blacked out.',
          }
        : {
            title: 'Words you asked about are blacked out',
            sentence:
              'They are destroyed everywhere, at every moment. Paper and downloads cannot be called back.',
          },
  },
} as const satisfies Readonly<Record<string, LifeNotice<RemovalRecord>>>
