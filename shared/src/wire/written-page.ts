/**
 * The first page comes written by the server: a picture of what the reader may read, drawn by the components that take
 * it over, and the answers it was drawn of. These are the names by which both sides find each other.
 */
export const written = {
  /** On the root element, until the page is taken over. */
  mark: 'data-written',
  /** On each answer, with the address at which it would have been asked. */
  answer: 'data-answer',
  /** On what begins the page itself, once its picture is painted. */
  begin: 'data-begin',
} as const

/** What the first page is drawn of, which therefore comes with it. */
export type FirstProcedure = 'me.get' | 'scorecard.get' | 'scorecard.views'

/** What a device says of itself at each request; read by the server and written by the pages alone. */
export const deviceCookies = {
  /** How the pages look there. */
  look: 'roundtable-look',
  /** How wide its window was, in CSS pixels. */
  width: 'roundtable-width',
  /** Somebody signed out there while the server could not be told: nothing is to be shown. */
  signedOut: 'roundtable-signed-out',
} as const

/** How the pages look: light or dark, and the size of the projector; absent where the device decides. */
export type LookMarks = { light?: 'light' | 'dark'; size?: 'projector' }

/** The two marks of a look such as `dark-projector`; none of anything else. */
export function lookMarks(look: string): LookMarks {
  const [light, size] = look.split('-')
  if (light !== 'light' && light !== 'dark') return {}
  return size === 'projector' ? { light, size } : { light }
}

/**
 * Whether the page at this address is written: a scorecard as it stands now, as its reader sees it, told by nothing but
 * its first answers.
 */
export const isWrittenAddress = (pathname: string, search: { has: (name: string) => boolean }): boolean =>
  /^\/[a-z0-9-]+\/?$/.test(pathname) &&
  !['asAt', 'seenAs', 'series', 'changedSince'].some((each) => search.has(each))
