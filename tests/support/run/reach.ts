import { dirname, posix } from 'node:path'
import { type SourceFile, target } from './source-files.ts'

/** A file, and the files it loads or reads. */
export type Node = { path: string; uses: readonly string[] }

/** Test files, each with the change that reaches it; or all of them, and why. */
export type Choice = { all: string } | { tests: ReadonlyMap<string, string> }

const isTest = (path: string) => /^tests\/.+\.test\.tsx?$/.test(path)
const isJourney = (path: string) => path.startsWith('tests/browser/')
/** The rules of the house read every file there is. */
const isHouse = (path: string) => /^tests\/house(\.|\/)/.test(path)
const isProduct = (path: string) => /^(client|server|shared|db)\//.test(path)
const concernsAll =
  /^(tests\/support\/.+|tests\/[^/]+(?<!\.test)\.(ts|json)|([a-z]+\/)?(package|tsconfig)\.json|[^/]+\.(json|ya?ml)|\.(ci|biome).*)$/

/** What a change can reach: through what is loaded, a journey through the whole product, the house by anything. */
export function testsReachedBy(nodes: readonly Node[], changed: readonly string[]): Choice {
  const wide = changed.find((path) => concernsAll.test(path))
  if (wide !== undefined) return { all: wide }
  const usedBy = usersIn(nodes)
  const tests = new Map<string, string>()
  const known = new Set(nodes.map(({ path }) => path))
  for (const path of changed) {
    for (const reached of closure([path], usedBy)) {
      if (isTest(reached) && known.has(reached) && !tests.has(reached)) tests.set(reached, path)
    }
    for (const test of known) {
      const isReached = isHouse(test) || (isJourney(test) && isProduct(path))
      if (isReached && isTest(test) && !tests.has(test)) tests.set(test, path)
    }
  }
  return { tests }
}

/** Every file that comes to use one, by whatever way, and the file itself. */
export const usersOf = (nodes: readonly Node[], used: string): Set<string> => closure([used], usersIn(nodes))

function usersIn(nodes: readonly Node[]): Map<string, string[]> {
  const users = new Map<string, string[]>()
  for (const { path, uses } of nodes) {
    for (const used of uses) {
      const known = users.get(used)
      if (known === undefined) users.set(used, [path])
      else known.push(path)
    }
  }
  return users
}

function closure(from: readonly string[], arrows: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set(from)
  for (const path of reached) for (const next of arrows.get(path) ?? []) reached.add(next)
  return reached
}

/** What each file loads as code, and what it names in quotes by its path: programs it starts, data it reads. */
export function nodesOf(files: readonly SourceFile[], paths: readonly string[]): Node[] {
  const known = new Set(paths)
  const folders = new Map<string, string[]>()
  for (const path of paths) {
    for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
      folders.set(folder, [...(folders.get(folder) ?? []), path])
    }
  }
  return files.map((file) => {
    const loaded = file.imports.flatMap(({ from, typeOnly }) => (typeOnly ? [] : (target(file, from) ?? [])))
    const named = [...file.code.matchAll(/(['"`])((?:[\w.-]+\/)*[\w-]+[\w.-]*)\1/g)]
      .map(([, , text = '']) => text)
      .filter((text) => /[./]/.test(text))
      .flatMap((text) => [text, posix.join(dirname(file.path), text)])
      .flatMap((path) => (known.has(path) ? [path] : (folders.get(path) ?? [])))
    return { path: file.path, uses: [...new Set([...loaded, ...named])].filter((path) => path !== file.path) }
  })
}
