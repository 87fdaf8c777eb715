/** What is kept, with for how many years where the partnership says nothing else, and why. */
export const retentionKinds = {
  figures: {
    word: 'Published figures and their corrections',
    years: 10,
    why: 'A trend needs its years, and an inspection looks back over several cycles.',
    page: '/indicators',
  },
  commentary: {
    word: 'Commentary on figures',
    years: 7,
    why: 'It explains a figure as long as a board may be asked what it knew.',
    page: '/indicators',
  },
  returns: {
    word: 'Returns of agencies, with what was entered',
    years: 7,
    why: 'Who entered and approved a figure is asked for as long as its commentary.',
    page: '/returns',
  },
  goals: {
    word: 'Goals that ended, with their wordings',
    years: 10,
    why: 'They are the partnership’s record of what it wanted for children.',
    page: '/goals',
  },
  files: {
    word: 'Files that were read, with what was read of them',
    years: 2,
    why: 'They are needed to undo and to trace a figure to its row, which is asked soon or never.',
    page: '/returns',
  },
  seats: {
    word: 'Seats that ended, with the names of their people',
    years: 7,
    why: 'The trail names people as long as it is kept.',
    page: '/people?state=ended',
  },
  trail: {
    word: 'Audit trail',
    years: 7,
    why: 'Decisions about children’s services are asked about for six years and the current one.',
    page: '/audit',
  },
  packs: {
    word: 'Packs of meetings, with their PDFs',
    years: 7,
    why: 'A board is asked what it had read for as long as it is asked what it decided.',
    page: '/meetings',
  },
  'yearly-reports': {
    word: 'Yearly reports, with their PDFs',
    years: 10,
    why: 'They are the partnership’s public account of itself, and each is compared with those before it.',
    page: '/yearly-reports',
  },
  'private-notes': {
    word: 'Private notes on meetings, which are destroyed by themselves',
    years: 1,
    why: 'They help one person through one meeting; the record is another.',
    page: '/meetings',
  },
  notices: {
    word: 'Notices and mails',
    years: 2,
    why: 'They tell what the records tell; the record stays.',
    page: '/notices',
  },
  removals: {
    word: 'Requests to black words out',
    years: 7,
    why: 'They show that it was done, and by whom; the words are gone.',
    page: '/removals',
  },
} as const

export type RetentionKind = keyof typeof retentionKinds
const isKind = (name: string): name is RetentionKind => Object.hasOwn(retentionKinds, name)
export const retentionKindNames: readonly RetentionKind[] = Object.keys(retentionKinds).filter(isKind)

/** The day before which records of this kind are due, so many years before today. */
export const dueBefore = (today: string, years: number): string =>
  `${String(Number(today.slice(0, 4)) - years).padStart(4, '0')}${today.slice(4).replace('-02-29', '-02-28')}`
