import { dirname } from 'node:path'
import { roles } from '@roundtable/shared/base/role.ts'
import { rightNames } from '@roundtable/shared/right-table/rights.ts'
import { describe, expect, it } from 'vitest'
import {
  findCycles,
  findFolderCycles,
  listPaths,
  loadedAtOnce,
  packageOf,
  readSource,
  readText,
  target,
} from './support/run/source-files.ts'

const paths = listPaths()
const files = paths.filter((path) => /^(client|server|shared|db|tests)\/.*\.tsx?$/.test(path)).map(readSource)
const product = files.filter((file) => file.room !== 'tests')
const rooms: Record<string, string[]> = {
  shared: [],
  db: ['shared'],
  server: ['shared', 'db'],
  client: ['shared'],
}

describe('the arrows', () => {
  it('point only from client, server and db to the rooms they may know', () => {
    const wrong = product.flatMap((file) =>
      file.imports.flatMap((each) => {
        const path = target(file, each.from)
        const room = path?.split('/')[0]
        if (room === undefined || room === file.room || rooms[file.room]?.includes(room)) return []
        return isRouterType(file.path, each) ? [] : `${file.path}: ${each.from}`
      }),
    )
    expect(wrong).toEqual([])
  })

  it('cross from client to server once, as a type', () => {
    const crossing = product
      .filter((file) => file.room === 'client')
      .flatMap((file) => file.imports.filter((each) => isRouterType(file.path, each)))
    expect(crossing).toHaveLength(1)
  })

  it('cross rooms by package name, never by a path out of the room', () => {
    const wrong = product.flatMap((file) =>
      file.imports
        .filter((each) => each.from.startsWith('.') && target(file, each.from)?.split('/')[0] !== file.room)
        .map((each) => `${file.path}: ${each.from}`),
    )
    expect(wrong).toEqual([])
  })

  it('never form a circle', () => {
    expect(findCycles(files)).toEqual([])
  })

  it('never form a circle of folders in a room', () => {
    expect(findFolderCycles(product)).toEqual([])
  })

  it('lead out of the house only to what the room declares', () => {
    const wrong = product.flatMap((file) => {
      const { dependencies = {}, devDependencies = {} } = JSON.parse(readText(`${file.room}/package.json`))
      const declared = Object.keys({ ...dependencies, ...devDependencies })
      const outside = file.imports.filter(
        (each) => !each.from.startsWith('.') && !each.from.startsWith('node:'),
      )
      return outside
        .filter((each) => !declared.includes(packageOf(each.from)))
        .map((each) => `${file.path}: ${each.from}`)
    })
    expect(wrong).toEqual([])
  })

  it('lead from shared to zod only', () => {
    const { dependencies } = JSON.parse(readText('shared/package.json'))
    const wrong = files
      .filter((file) => file.room === 'shared')
      .flatMap((file) => file.imports.filter((each) => each.from.startsWith('node:')).map(() => file.path))
    expect(Object.keys(dependencies)).toEqual(['zod'])
    expect(wrong).toEqual([])
  })
})

describe('the rights', () => {
  const ofRights =
    /^shared\/src\/(.+-rights\.ts|rights\/.+|base\/role\.ts)$|^db\/src\/(seeds|migrations)\/|^server\/src\/demonstration\//
  const others = product.filter((file) => !ofRights.test(file.path))

  it('are the only place that knows what a role may do', () => {
    const named = new RegExp(`(['"\`])(${roles.join('|')})\\1`)
    const compared =
      /\brole\s*[!=]==(?!\s*(?:null\b|undefined\b|''|[\w.]*\brole\b))|\.includes\([\w.]*\brole\)/
    const wrong = others.filter((file) => named.test(file.code) || compared.test(file.code))
    expect(wrong.map((file) => file.path)).toEqual([])
  })

  it('are each in the table of all rights', () => {
    const made = product.filter((file) => file.path.endsWith('-rights.ts'))
    const count = made.flatMap((file) => file.bare.match(/= right\(/g) ?? []).length
    expect(count).toBe(rightNames.length)
  })
})

describe('the database', () => {
  it('is spoken to only inside db', () => {
    const drivers = ['kysely', 'better-sqlite3', 'pg']
    const wrong = outsideDb().filter((file) =>
      file.imports.some((each) => drivers.includes(packageOf(each.from))),
    )
    expect(wrong.map((file) => file.path)).toEqual([])
  })

  it('is the only place with SQL', () => {
    const builder = /\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(|\bsql`/
    const words = /['"`]\s*(select\s.+\sfrom\s|insert\s+into\s|update\s+\w+\s+set\s|delete\s+from\s)/i
    const wrong = outsideDb().filter((file) => builder.test(file.bare) || words.test(file.code))
    expect(wrong.map((file) => file.path)).toEqual([])
  })
})

describe('the client', () => {
  const client = files.filter((file) => file.room === 'client')
  const folder = (path: string) => /^client\/src\/features\/([^/]+)\//.exec(path)?.[1]

  it('has features that never import one another', () => {
    const wrong = client.flatMap((file) =>
      file.imports.flatMap((each) => {
        const other = folder(target(file, each.from) ?? '')
        const own = folder(file.path)
        return own === undefined || other === undefined || own === other ? [] : `${file.path}: ${each.from}`
      }),
    )
    expect(wrong).toEqual([])
  })

  it('has a ui that knows no noun: neither parts, features and pages nor rules of the partnership', () => {
    const wrong = client
      .filter((file) => file.path.startsWith('client/src/ui/'))
      .flatMap((file) => file.imports.map((each) => ({ path: file.path, to: target(file, each.from) ?? '' })))
      .filter(
        ({ to }) => /^client\/src\/(parts|features|pages)\//.test(to) || /^shared\/src\/(?!base\/)/.test(to),
      )
    expect(wrong).toEqual([])
  })

  it('loads neither React Aria nor schemas before they are needed', () => {
    const late = ['zod', 'react-aria-components']
    const wrong = loadedAtOnce(files, 'client/src/main.tsx').flatMap((file) =>
      file.imports
        .filter((each) => !each.dynamic && !each.typeOnly && late.includes(packageOf(each.from)))
        .map((each) => `${file.path}: ${each.from}`),
    )
    expect(wrong).toEqual([])
  })

  it('decides in one place what is old after an act', () => {
    const deciding = client.filter((file) =>
      /\.(invalidateQueries|refetchQueries|resetQueries)\(/.test(file.bare),
    )
    expect(deciding.map((file) => file.path)).toEqual(['client/src/base/use-act.ts'])
  })

  it('never writes HTML from text', () => {
    const wrong = client.filter((file) => /dangerouslySetInnerHTML|\.innerHTML\b/.test(file.bare))
    expect(wrong.map((file) => file.path)).toEqual([])
  })
})

describe('shared', () => {
  it('has no clock, no chance and no environment', () => {
    const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bfetch\(/
    const wrong = files.filter((file) => file.room === 'shared' && impure.test(file.bare))
    expect(wrong.map((file) => file.path)).toEqual([])
  })

  it('reads a day that is entered in one place, within reach', () => {
    const readers = product.filter(({ text }) => text.includes('iso.date('))
    expect(readers.map(({ path }) => path)).toEqual(['shared/src/base/ids.ts'])
  })
})

describe('the language', () => {
  it('is never overruled by a comment', () => {
    const overruled = /@ts-(ignore|expect-error|nocheck)|biome-ignore|eslint-disable/
    const wrong = files.filter((file) => file.path !== 'tests/house.test.ts' && overruled.test(file.text))
    expect(wrong.map((file) => file.path)).toEqual([])
  })

  it('has no type assertion outside db and tests', () => {
    const strict = files.filter((file) => !['db', 'tests'].includes(file.room))
    const wrong = strict.flatMap((file) =>
      assertionsIn(file.bare).map((line) => `${file.path}: ${line.trim()}`),
    )
    expect(wrong).toEqual([])
  })

  it('has no any and no ! by the rules of the linter', () => {
    const { linter } = JSON.parse(readText('.biome.json'))
    expect(linter.rules.suspicious.noExplicitAny).toBe('error')
    expect(linter.rules.style.noNonNullAssertion).toBe('error')
  })

  it('exports by name, without barrels', () => {
    const wrong = files.filter(
      (file) => !file.path.endsWith('.config.ts') && /^export\s+(default\b|\*\s+from)/m.test(file.bare),
    )
    expect(wrong.map((file) => file.path)).toEqual([])
  })
})

describe('the rooms', () => {
  it('are five, with nothing else at the top', () => {
    const allowed =
      /^(client|server|shared|db|tests|docs|package\.json|pnpm-workspace\.yaml|pnpm-lock\.yaml|tsconfig(\.base)?\.json|README\.md|LICENSE|SECURITY\.md|CONTRIBUTING\.md|CHANGELOG\.md|Dockerfile|\..+)$/
    const top = new Set(paths.map((path) => path.split('/')[0] ?? ''))
    expect([...top].filter((name) => !allowed.test(name))).toEqual([])
  })

  it('have no drawer for odds and ends', () => {
    const drawer = /(^|[/.-])(utils?|helpers?|common|misc|lib)([/.-]|$)/i
    expect(paths.filter((path) => drawer.test(path))).toEqual([])
  })

  it('name files in lower case with hyphens', () => {
    const wrong = files.filter((file) => !/^[a-z0-9/.-]+$/.test(file.path))
    expect(wrong.map((file) => file.path)).toEqual([])
  })

  it('hold folders one can take in at a glance', () => {
    const counts = new Map<string, number>()
    for (const { path } of files) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1)
    // One file a table, a noun, a page or a day: there the list itself is the order.
    const listed = /\/(migrations|queries|tables|pages|make)$/
    const wide = [...counts].filter(([folder, count]) => count > 22 && !listed.test(folder))
    expect(wide).toEqual([])
  })

  it('hold no file above 300 lines', () => {
    const written = paths.filter((path) => /\.(tsx?|css|mjs)$/.test(path))
    const long = written.filter((path) => readText(path).split('\n').length > 301)
    expect(long).toEqual([])
  })

  it('take every version from the catalog, where it is exact', () => {
    const manifests = paths.filter((path) => /^([a-z]+\/)?package\.json$/.test(path))
    const ranges = manifests.flatMap((path) => {
      const { dependencies = {}, devDependencies = {} } = JSON.parse(readText(path))
      return Object.entries({ ...dependencies, ...devDependencies })
        .filter(([, version]) => version !== 'catalog:' && version !== 'workspace:*')
        .map(([name]) => `${path}: ${name}`)
    })
    const catalog = readText('pnpm-workspace.yaml').split(/^catalog:\n/m)[1] ?? ''
    const loose = catalog
      .split('\n')
      .filter((line) => line !== '' && !/^ {2}\S+: \d+\.\d+\.\d+\S*$/.test(line))
    expect([...ranges, ...loose]).toEqual([])
  })
})

describe('the tests', () => {
  const tests = files.filter((file) => /\.test\.tsx?$/.test(file.path))

  it('all run', () => {
    const left = /\b(it|test|describe)\.(only|skip|todo|skipIf|runIf|fails)\b|\b[xf](it|describe)\(/
    expect(tests.filter((file) => left.test(file.bare)).map((file) => file.path)).toEqual([])
  })

  it('have titles that state facts', () => {
    const wish = /\b(it|test)(\.each\([^)]*\))?\(\s*['"`][^'"`\n]*\bshould\b/
    expect(tests.filter((file) => wish.test(file.code)).map((file) => file.path)).toEqual([])
  })
})

function outsideDb() {
  return files.filter((file) => file.room === 'server' || file.room === 'client' || file.room === 'shared')
}

function isRouterType(path: string, each: { from: string; typeOnly: boolean }): boolean {
  return path === 'client/src/base/trpc.ts' && each.typeOnly && each.from.startsWith('@roundtable/server/')
}

/** Lines with `as Type`; not `as const`, renamed imports, or the words of a page between its tags. */
function assertionsIn(bare: string): string[] {
  const spaces = (found: string) => found.replaceAll(/[^\n]/g, ' ')
  return bare
    .replaceAll(/^\s*(import|export)\s[^'"`]*?\bfrom\b/gm, spaces)
    .replaceAll(/(?<=[>}])[^<>{}()=;]*(?=[<{])/g, spaces)
    .split('\n')
    .filter((line) => /[\w)\]}'"`]\s+as\s+(?!const\b)[\w{[('"`]/.test(line))
}
