import { isReturnAddress } from '@roundtable/shared/account/return-address.ts'
import type { FilterOf } from '@roundtable/shared/base/filter.ts'
import type { ExportFilters } from '@roundtable/shared/export/export-filters.ts'
import type { PictureFilter, PictureKind, PictureName } from '@roundtable/shared/picture/picture-filter.ts'
import type { RenditionKind } from '@roundtable/shared/rendition/rendition.ts'
/** The only file that knows the addresses of the pages and of the server. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  demo: '/demo',
  accessibility: '/accessibility',
  invitation: '/invitation/$token',
  card: '/card',
  forgotten: '/password',
  change: '/change/$token',
  scorecard: '/$partnership',
  waiting: '/$partnership/waiting',
  actions: '/$partnership/actions',
  newAction: '/$partnership/actions/new',
  action: '/$partnership/actions/$number',
  goals: '/$partnership/goals',
  goal: '/$partnership/goals/$code',
  indicators: '/$partnership/indicators',
  indicator: '/$partnership/indicators/$code',
  writeIndicator: '/$partnership/indicators/write',
  catalogue: '/$partnership/catalogue',
  reporters: '/$partnership/indicators/reporters',
  targets: '/$partnership/targets',
  boards: '/$partnership/boards',
  terms: '/$partnership/terms',
  publications: '/$partnership/publications',
  setUp: '/$partnership/set-up',
  benchmarks: '/$partnership/benchmarks',
  returns: '/$partnership/returns',
  issues: '/$partnership/issues',
  raiseIssue: '/$partnership/issues/new',
  risks: '/$partnership/issues/risks',
  issueRules: '/$partnership/issues/rules',
  issue: '/$partnership/issues/$number',
  returnProgress: '/$partnership/returns/progress',
  schedules: '/$partnership/schedules',
  pastFigures: '/$partnership/past-figures',
  return: '/$partnership/returns/$id',
  accountabilities: '/$partnership/accountabilities',
  agency: '/$partnership/accountabilities/$agency',
  handover: '/$partnership/handovers/$id',
  meetings: '/$partnership/meetings',
  meeting: '/$partnership/meetings/$number',
  pack: '/$partnership/meetings/$number/pack',
  present: '/$partnership/meetings/$number/present',
  record: '/$partnership/meetings/$number/record',
  minutes: '/$partnership/meetings/$number/minutes',
  grants: '/$partnership/grants',
  grant: '/$partnership/grants/$id',
  grantedPack: '/$partnership/grants/$id/$number',
  archive: '/$partnership/meetings/$number/archive',
  decisions: '/$partnership/decisions',
  decision: '/$partnership/decisions/$reference',
  yearlyReports: '/$partnership/yearly-reports',
  yearlyHeadings: '/$partnership/yearly-reports/headings',
  yearlyReport: '/$partnership/yearly-reports/$number',
  challenges: '/$partnership/challenges',
  newChallenge: '/$partnership/challenges/new',
  challenge: '/$partnership/challenges/$reference',
  changes: '/$partnership/changes',
  people: '/$partnership/people',
  signInProviders: '/$partnership/sign-in-providers',
  groups: '/$partnership/groups',
  account: '/$partnership/account',
  partnerships: '/$partnership/partnerships',
  audit: '/$partnership/audit',
  removals: '/$partnership/removals',
  sharing: '/$partnership/sharing',
  retention: '/$partnership/retention',
  disclosure: '/$partnership/disclosure',
  howDecided: '/$partnership/how-decided',
  notices: '/$partnership/notices',
  stop: '/stop/$token',
} as const

/** The number in an address; of what is none, a number that nothing has. */
export const numberIn = (text: string): number => (/^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1_000_000)

/** Where procedures answer; outside any partnership the slug is '-'. */
export const procedureAddress = (slug: string, seenAs?: string): string => {
  const address = `/trpc/${encodeURIComponent(slug)}`
  return seenAs === undefined ? address : `${address}?seenAs=${encodeURIComponent(seenAs)}`
}

export const accountAddress = {
  signIn: '/api/auth/sign-in/email',
  signInFactor: '/api/auth/sign-in/factor',
  startPasskey: '/api/auth/passkey/start',
  passkeySignIn: '/api/auth/passkey/sign-in',
  openCard: '/api/card/open',
  useCard: '/api/card/use',
  cardPasskey: '/api/card/passkey',
  signOut: '/api/auth/sign-out',
  personas: '/api/demo/personas',
  demoSignIn: '/api/demo/sign-in',
  acceptInvitation: '/api/invitation/accept',
  openInvitation: '/api/invitation/open',
  ways: '/api/account/ways',
  forgotten: '/api/account/forgotten',
  change: '/api/account/change',
  findChange: (token: string): string => `/api/account/change/${encodeURIComponent(token)}`,
  invitation: (token: string): string => `/api/invitation/${encodeURIComponent(token)}`,
} as const

/** Signing in through the provider of an agency. */
export const singleSignOnAddress = {
  find: '/api/sso/find',
  start: '/api/sso/start',
  outcome: '/api/sso/outcome',
  factor: '/api/sso/factor',
} as const

/** Where the stop link of a mail is looked up, and where it is pressed. */
export const stopAddress = (token: string): { look: string; press: string } => ({
  look: `/api/stop/${encodeURIComponent(token)}`,
  press: `/stop/${encodeURIComponent(token)}`,
})

/** Where a file for a return is sent, with what the person has answered about it. */
export const uploadAddress = (
  partnership: string,
  returnId: string,
  answers: Record<string, string>,
): string =>
  `/upload/returns/${encodeURIComponent(returnId)}?${new URLSearchParams({ partnership, answers: JSON.stringify(answers) })}`

/** Where a file of past figures is sent, with what the person has answered about it. */
/** A file of past figures; `after` is the reading of it whose answers still count. */
export function pastUploadAddress(
  partnership: string,
  { answers, after }: { answers: Record<string, string>; after: string | null },
): string {
  const query = new URLSearchParams({ partnership, answers: JSON.stringify(answers) })
  if (after !== null) query.set('after', after)
  return `/upload/past-figures?${query}`
}

/** Where a paper for an item of an agenda is sent, and where its file is read. */
export const paperUploadAddress = (
  partnership: string,
  { itemId, title, wider }: { itemId: string; title: string; wider: boolean },
): string =>
  `/upload/agenda-papers?${new URLSearchParams({ partnership, item: itemId, title, wider: wider ? 'yes' : 'no' })}`
export const paperAddress = (partnership: string, id: string): string =>
  `/export/agenda-paper/${encodeURIComponent(id)}?${new URLSearchParams({ partnership })}`

/** Where a publisher's file is sent. */
export const benchmarkUploadAddress = (partnership: string): string =>
  `/upload/benchmarks?${new URLSearchParams({ partnership })}`

/** Where a file by which the partnership is set up is sent, and where it is made. */
export const setUpUploadAddress = (partnership: string): string =>
  `/upload/set-up?${new URLSearchParams({ partnership })}`
export const setUpFileAddress = (kind: 'xlsx' | 'ods', partnership: string): string =>
  `/export/set-up.${kind}?${new URLSearchParams({ partnership })}`

/** A table of this return to fill in, as a workbook or as CSV. */
export const templateAddress = (kind: 'csv' | 'xlsx', partnership: string, returnId: string): string =>
  `/export/return-template.${kind}?${new URLSearchParams({ partnership, return: returnId })}`

/** The minutes of a meeting as a Word document, with those parts the asker may read. */
export const minutesWordAddress = (partnership: string, meeting: string): string =>
  `/export/minutes.docx?${new URLSearchParams({ partnership, meeting })}`

/** The file of what a list shows: it takes the filter of its screen, and empty parts are left out. */
export function exportAddress<Name extends keyof ExportFilters>(
  name: Name,
  partnership: string,
  filter: FilterOf<ExportFilters[Name]>,
): string {
  return `/export/${name}.csv?${queryOf(partnership, filter)}`
}

/** A page as a picture. */
export function pictureAddress<Name extends PictureName>(
  name: Name,
  kind: PictureKind,
  partnership: string,
  filter: PictureFilter<Name>,
): string {
  return `/export/picture/${name}.${kind}?${queryOf(partnership, filter)}`
}

/** A pack, minutes, an archive or a yearly report on paper: the PDF that was made, or the page that is printed. */
export const renditionAddress = (
  form: 'pdf' | 'html',
  partnership: string,
  { kind, number, version }: { kind: RenditionKind; number: number; version?: number | undefined },
): string =>
  `/export/${kind}.${form}?${queryOf(partnership, { number: `${number}`, version: version === undefined ? '' : `${version}` })}`

function queryOf(partnership: string, filter: { readonly [key: string]: unknown }): URLSearchParams {
  const query = new URLSearchParams({ partnership })
  for (const [key, value] of Object.entries(filter)) {
    if (typeof value === 'string' && value !== '') query.set(key, value)
  }
  return query
}

/** What everybody reads of an indicator, without signing in; the list of all where none is named. */
export const publicAddress = (partnership: string, code?: string): string =>
  `/public/${encodeURIComponent(partnership)}${code === undefined ? '' : `/${encodeURIComponent(code)}`}`

/** The same before it is public, to who may look at it. */
export const previewAddress = (partnership: string, id: string): string =>
  `/export/publication-preview/${encodeURIComponent(id)}?${new URLSearchParams({ partnership })}`

const ownPages = ['public', 'sign-in', 'demo', 'invitation', 'password', 'change', 'stop', 'gallery']

/** The partnership an address lies in, or null for the pages outside any. */
export function partnershipIn(pathname: string): string | null {
  const first = decoded(pathname.split('/')[1] ?? '')
  return first === null || first === '' || ownPages.includes(first) ? null : first
}

/** Pages beside those of single indicators: no code is any of these. */
const besideIndicators = Object.values(paths).flatMap((path) => {
  const [, last = ''] = /^\/\$partnership\/indicators\/([a-z-]+)$/.exec(path) ?? []
  return last === '' ? [] : [last]
})

/** The code of the indicator whose page this is, or null. */
export function indicatorIn(pathname: string): string | null {
  const [, , part, code, ...rest] = pathname.split('/')
  if (part !== 'indicators' || code === undefined || rest.join('') !== '') return null
  return code === '' || besideIndicators.includes(code) ? null : decoded(code)
}

/** As it was before it was written into an address; null where nothing is written so. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** An address inside this site to return to, or null: never one that leads elsewhere. */
export function safeReturnAddress(text: string | undefined): string | null {
  if (text === undefined || !isReturnAddress(text)) return null
  return text.startsWith(paths.signIn) ? null : text
}
