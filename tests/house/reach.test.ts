import { describe, expect, it } from 'vitest'
import { plansFor, readWords } from '../support/run/plan.ts'
import { type Node, nodesOf, testsReachedBy } from '../support/run/reach.ts'
import type { SourceFile } from '../support/run/source-files.ts'

const uses: Record<string, string[]> = {
  'shared/src/goal/goal.ts': [],
  'shared/src/spc/chart.ts': [],
  'db/src/queries/goal.queries.ts': ['shared/src/goal/goal.ts'],
  'server/src/goal/revise-goal.ts': ['db/src/queries/goal.queries.ts'],
  'client/src/features/goal/goal-text.ts': ['shared/src/goal/goal.ts'],
  'client/src/styles/tokens.css': [],
  'tests/support/database/test-database.ts': [],
  'tests/shared/chart.test.ts': ['shared/src/spc/chart.ts'],
  'tests/db/goal.test.ts': ['db/src/queries/goal.queries.ts', 'tests/support/database/test-database.ts'],
  'tests/db/words.test.ts': ['shared/src/goal/goal.ts'],
  'tests/server/goal.test.ts': ['server/src/goal/revise-goal.ts', 'tests/support/database/test-database.ts'],
  'tests/client/goal-text.test.ts': ['client/src/features/goal/goal-text.ts'],
  'tests/browser/pages.test.ts': [],
  'tests/house.test.ts': [],
  'tests/house/paper.test.ts': [],
}
const nodes: Node[] = Object.entries(uses).map(([path, used]) => ({ path, uses: used }))
const reached = (...changed: string[]) => {
  const choice = testsReachedBy(nodes, changed)
  return 'all' in choice ? `all, by ${choice.all}` : [...choice.tests.keys()].sort()
}
const always = ['tests/house.test.ts', 'tests/house/paper.test.ts']

describe('a change reaches', () => {
  it('the tests that load it, through whatever lies between, and the journeys', () => {
    expect(reached('shared/src/goal/goal.ts')).toEqual([
      'tests/browser/pages.test.ts',
      'tests/client/goal-text.test.ts',
      'tests/db/goal.test.ts',
      'tests/db/words.test.ts',
      ...always,
      'tests/server/goal.test.ts',
    ])
    expect(reached('db/src/queries/goal.queries.ts')).not.toContain('tests/client/goal-text.test.ts')
    expect(reached('shared/src/spc/chart.ts')).toEqual([
      'tests/browser/pages.test.ts',
      ...always,
      'tests/shared/chart.test.ts',
    ])
  })

  it('the journeys where it is drawn with a style that nothing imports by name', () => {
    expect(reached('client/src/styles/tokens.css')).toEqual(['tests/browser/pages.test.ts', ...always])
  })

  it('a test that was itself changed, and the house by any file', () => {
    expect(reached('tests/server/goal.test.ts')).toEqual([...always, 'tests/server/goal.test.ts'])
    expect(reached('docs/returns.md')).toEqual(always)
    expect(reached('server/src/goal/gone.ts')).toEqual(['tests/browser/pages.test.ts', ...always])
    expect(reached()).toEqual([])
  })

  it.each([
    'tests/support/make/return.ts',
    'tests/vitest.config.ts',
    'tests/run.ts',
    'package.json',
    'server/package.json',
    'pnpm-lock.yaml',
    'tsconfig.base.json',
    '.biome.json',
    '.ci/run',
  ])('everything by %s', (path) => {
    expect(reached('shared/src/spc/chart.ts', path)).toBe(`all, by ${path}`)
  })
})

describe('what a file uses', () => {
  const file = (path: string, code: string, imports: SourceFile['imports'] = []): SourceFile => ({
    path,
    room: path.split('/')[0] ?? '',
    text: code,
    code,
    bare: code,
    imports,
  })
  const loaded = (from: string, typeOnly = false) => ({ from, typeOnly, dynamic: false })
  const paths = [
    'tests/support/serve.ts',
    'tests/support/start.ts',
    'db/src/seeds/data/goals.json',
    'shared/src/a.ts',
  ]
  const usesOf = (code: string, imports?: SourceFile['imports']) =>
    nodesOf([file('tests/support/start.ts', code, imports)], paths)[0]?.uses

  it('is what it imports, but not as a type', () => {
    expect(usesOf('', [loaded('@roundtable/shared/a.ts')])).toEqual(['shared/src/a.ts'])
    expect(usesOf('', [loaded('@roundtable/shared/a.ts', true)])).toEqual([])
  })

  it('is what it names in quotes: a program beside it, a file and a folder of the repository', () => {
    expect(usesOf("spawn(node, ['serve.ts'])")).toEqual(['tests/support/serve.ts'])
    expect(usesOf("readFileSync(join(root, 'db/src/seeds/data/goals.json'))")).toEqual([
      'db/src/seeds/data/goals.json',
    ])
    expect(usesOf("join(here, '../../db/src/seeds/data', name)")).toEqual(['db/src/seeds/data/goals.json'])
    expect(usesOf("'shared'")).toEqual([])
  })
})

describe('what is run', () => {
  const plan = (words: string[], ...changed: string[]) =>
    plansFor(readWords(words), nodes, changed.length > 0 ? testsReachedBy(nodes, changed) : undefined).map(
      ({ name, why, words: files }) => `${name}: ${why}: ${files.join(' ')}`,
    )

  it('is everything where nothing is named; on PostgreSQL what opens a database', () => {
    expect(plan([])).toEqual([
      'types: the whole tree: ',
      'lint and format: the whole tree: ',
      'shared, db, server, client, house on SQLite: 7 of 7 files: ',
      'db, server on PostgreSQL: 2 of 3 files: db/goal.test.ts server/goal.test.ts',
      'browser journeys: 1 of 1 files: ',
    ])
  })

  it('is a step, or the files whose path has a word, and no step without one', () => {
    expect(plan(['--only', 'browser'])).toEqual(['browser journeys: 1 of 1 files: '])
    expect(plan(['server/goal'])).toEqual([
      'shared, db, server, client, house on SQLite: 1 of 7 files: server/goal.test.ts',
      'db, server on PostgreSQL: 1 of 3 files: server/goal.test.ts',
    ])
    expect(plan(['client/', 'goal'])).toHaveLength(2)
    expect(plan(['nothing-like-it'])).toEqual([])
  })

  it('is told with what reaches it', () => {
    expect(plan(['--changed'], 'client/src/features/goal/goal-text.ts').slice(2)).toEqual([
      'shared, db, server, client, house on SQLite: 3 of 7 files, reached by client/src/features/goal/goal-text.ts: client/goal-text.test.ts house.test.ts house/paper.test.ts',
      'browser journeys: 1 of 1 files, reached by client/src/features/goal/goal-text.ts: ',
    ])
    expect(plan(['--changed'], 'package.json').at(-1)).toBe(
      'browser journeys: 1 of 1 files: package.json concerns all: ',
    )
  })

  it('reads a commit after --changed, and nothing else there', () => {
    expect(readWords(['--changed', 'HEAD'])).toMatchObject({ isChanged: true, since: 'HEAD', parts: [] })
    expect(readWords(['--changed', 'server'])).toMatchObject({ since: undefined, named: ['server'] })
    expect(readWords(['--changed', 'server/goal'])).toMatchObject({
      since: undefined,
      parts: ['server/goal'],
    })
    expect(readWords(['-t=draft', 'server'])).toMatchObject({ options: ['-t=draft'], isChanged: false })
  })
})
