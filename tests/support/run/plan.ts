import { changedFiles, isCommit } from './changed-files.ts'
import { type Choice, type Node, nodesOf, testsReachedBy, usersOf } from './reach.ts'
import { listPaths, readSource } from './source-files.ts'

const onSqlite = ['shared', 'db', 'server', 'client', 'house']
const stepNames = ['types', 'lint', ...onSqlite, 'postgres', 'browser']
const database = 'tests/support/database/test-database.ts'

/** What is run: the step, the projects of Vitest, their files (all where none are named) and why these. */
export type Step = { kind: 'types' | 'lint' | 'sqlite' | 'postgres' | 'browser'; name: string; why: string }
export type Plan = Step & { projects: string[]; words: string[] }

/** Reads `[step …] [part of a file’s path …] [--changed [COMMIT]]`. */
export function readWords(given: readonly string[]) {
  const words = given.filter((word) => !['--', '--only', '--changed'].includes(word))
  const after = given[given.indexOf('--changed') + 1]
  const isChanged = given.includes('--changed')
  const since =
    isChanged && after !== undefined && !stepNames.includes(after) && isCommit(after) ? after : undefined
  const named = words.filter((word) => stepNames.includes(word))
  const options = words.filter((word) => word.startsWith('-'))
  const parts = words.filter((word) => !named.includes(word) && !options.includes(word) && word !== since)
  return { named, options, parts, isChanged, since }
}
type Asked = ReturnType<typeof readWords>

/**
 * Long walks over what is decided above the database, alike on both: who may what, what is hidden from whom, how forms
 * refuse, what readers make of a file. They run on SQLite; what they write and read goes through files that run on both:
 * measured in November 2026, none of them asks PostgreSQL anything that no other file asks it. By folder of
 * tests/server, with what the names of the files begin with.
 */
const onSqliteAlone: Readonly<Record<string, readonly string[]>> = {
  action: ['action-duties', 'action-file'],
  'as-at': ['as-at-disclosure'],
  benchmark: ['own-hidden'],
  calculation: [''],
  challenge: ['challenge-life', 'restricted-challenge'],
  disclosure: [
    'calculated',
    'demonstration-attack',
    'nothing-follows',
    'small-counts',
    'small-parts',
    'words-beside',
  ],
  export: ['export-filter'],
  form: [''],
  import: [
    'import-export',
    'import-fields',
    'import-files',
    'import-hostile',
    'import-long',
    'import-rights',
  ],
  indicator: ['forecast', 'indicator-page', 'indicator.test'],
  issue: ['issue-life'],
  killed: ['killed-agreement', 'killed-server'],
  list: ['long-lists'],
  meeting: ['exceptions', 'hidden-', 'minutes.test', 'northmere-packs', 'one-numbering', 'proposed-goal'],
  member: ['member-change', 'member-credential', 'member-joining', 'passkey', 'second-factor', 'separation'],
  notice: ['notice-choice', 'waiting'],
  'past-figures': ['past-figures-hidden', 'past-long'],
  picture: ['picture.test'],
  presenting: ['many-streams'],
  process: ['body-limit', 'heavy-requests', 'log', 'own-host', 'sent-twice', 'unnamed-proxy'],
  publication: ['public-attack'],
  published: [''],
  reading: ['cached-reading', 'demonstration-sentences', 'same-number'],
  rendition: ['rendition.test'],
  return: [
    'return-evidence',
    'return-journey',
    'return-nil',
    'return-progress',
    'return-provisional',
    'return-reopening',
    'return-schedule',
  ],
  rights: [''],
  search: [''],
  'set-up-file': [''],
  'set-up': ['set-up-notice'],
  'sign-in': ['hostile', 'provider-sign-in'],
  target: ['target-in-force', 'target-notice'],
}
const isOnSqliteAlone = (path: string): boolean => {
  const [, , folder = '', file = ''] = path.split('/')
  return (
    path.startsWith('tests/server/') && (onSqliteAlone[folder] ?? []).some((name) => file.startsWith(name))
  )
}

/** PostgreSQL is not asked what a pure rule says: it runs the files that open a database of the tests. */
export function planOf(asked: Asked): Plan[] {
  const paths = listPaths()
  const nodes = nodesOf(
    paths.filter((path) => /^(client|server|shared|db|tests)\/.*\.tsx?$/.test(path)).map(readSource),
    paths,
  )
  const change = asked.isChanged ? changedFiles(asked.since) : undefined
  const choice = change === undefined ? undefined : testsReachedBy(nodes, change.paths)
  return plansFor(asked, nodes, choice)
}

export function plansFor({ named, options, parts }: Asked, nodes: readonly Node[], choice?: Choice): Plan[] {
  const isWanted = (name: string) =>
    named.length > 0 ? named.includes(name) : parts.length === 0 || !['types', 'lint'].includes(name)
  const tests = nodes.map(({ path }) => path).filter((path) => /^tests\/.+\.test\.tsx?$/.test(path))
  const inDatabase = usersOf(nodes, database)
  const of = (projects: readonly string[]) => tests.filter((path) => projects.includes(projectOf(path)))
  const suits = (path: string) =>
    (parts.length === 0 || parts.some((part) => path.includes(part))) &&
    (choice === undefined || 'all' in choice || choice.tests.has(path))
  const plan = (step: Omit<Step, 'why'>, projects: string[], among: readonly string[]): Plan[] => {
    const chosen = among.filter(suits)
    if (chosen.length === 0) return []
    const isWhole = chosen.length === of(projects).length
    const why = `${chosen.length} of ${of(projects).length} files${reasonOf(chosen, choice)}`
    return [{ ...step, why, projects, words: [...options, ...(isWhole ? [] : chosen.map(inTests))] }]
  }
  const checks = (['types', 'lint'] as const).filter(isWanted).map((kind) => ({
    kind,
    name: kind === 'lint' ? 'lint and format' : kind,
    why: 'the whole tree',
    projects: [],
    words: [],
  }))
  const projects = onSqlite.filter(isWanted)
  const sqlite = { kind: 'sqlite' as const, name: `${projects.join(', ')} on SQLite` }
  const postgres = { kind: 'postgres' as const, name: 'db, server on PostgreSQL' }
  const browser = { kind: 'browser' as const, name: 'browser journeys' }
  return [
    ...checks,
    ...(projects.length > 0 ? plan(sqlite, projects, of(projects)) : []),
    ...(isWanted('postgres')
      ? plan(
          postgres,
          ['db', 'server'],
          of(['db', 'server']).filter(
            (path) => inDatabase.has(path) && (parts.length > 0 || !isOnSqliteAlone(path)),
          ),
        )
      : []),
    ...(isWanted('browser') ? plan(browser, ['browser'], of(['browser'])) : []),
  ]
}

const projectOf = (path: string): string => path.split('/')[1]?.replace(/\..*/, '') ?? ''
const inTests = (path: string): string => path.slice('tests/'.length)

function reasonOf(chosen: readonly string[], choice: Choice | undefined): string {
  if (choice === undefined) return ''
  if ('all' in choice) return `: ${choice.all} concerns all`
  const reasons = [...new Set(chosen.flatMap((path) => choice.tests.get(path) ?? []))]
  const more = reasons.length > 3 ? ` and ${reasons.length - 3} more` : ''
  return `, reached by ${reasons.slice(0, 3).join(', ')}${more}`
}
