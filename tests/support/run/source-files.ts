import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { root } from './root.ts'

export type Import = { from: string; typeOnly: boolean; dynamic: boolean }
export type SourceFile = {
  path: string
  room: string
  text: string
  /** The text with comments blanked. */
  code: string
  /** The code with what stands between quotes blanked too. */
  bare: string
  imports: Import[]
}

/** Every file of the repository that git does not ignore. */
export function listPaths(): string[] {
  const words = ['ls-files', '--cached', '--others', '--exclude-standard']
  const listed = execFileSync('git', words, { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 26 })
  return [...new Set(listed.split('\n'))].filter((path) => path !== '' && existsSync(join(root, path)))
}

export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

export function readSource(path: string): SourceFile {
  const text = readText(path)
  const { code, bare } = blank(text)
  return { path, room: path.split('/')[0] ?? '', text, code, bare, imports: importsOf(code) }
}

function importsOf(code: string): Import[] {
  const fixed = /^\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?(['"])([^'"\n]+)\2/gm
  const lazy = /\bimport\(\s*(['"])([^'"\n]+)\1\s*\)/g
  return [
    ...[...code.matchAll(fixed)].map((found) => ({
      from: found[3] ?? '',
      typeOnly: found[1] !== undefined,
      dynamic: false,
    })),
    ...[...code.matchAll(lazy)].map((found) => ({ from: found[2] ?? '', typeOnly: false, dynamic: true })),
  ]
}

/** The path an import means inside the repository, or undefined for a package from outside. */
export function target(file: SourceFile, from: string): string | undefined {
  if (from.startsWith('.')) return posix.normalize(posix.join(dirname(file.path), from))
  const inside = /^@roundtable\/([a-z]+)\/(.+)$/.exec(from)
  return inside === null ? undefined : `${inside[1]}/src/${inside[2]}`
}

/** The package an import names: `@scope/name` or `name`. */
export function packageOf(from: string): string {
  return from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/')
}

/** Blanks comments, and in `bare` also strings; a quote without its fellow on the line is an apostrophe. */
function blank(text: string): { code: string; bare: string } {
  const token =
    /\/\*[\s\S]*?\*\/|(?<![:'"`\w\\/])\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g
  const spaces = (found: string) => found.replaceAll(/[^\n]/g, ' ')
  const isComment = (found: string) => found.startsWith('/')
  return {
    code: text.replaceAll(token, (found) => (isComment(found) ? spaces(found) : found)),
    bare: text.replaceAll(token, (found) =>
      isComment(found) ? spaces(found) : found.slice(0, 1) + spaces(found.slice(1, -1)) + found.slice(-1),
    ),
  }
}

type Arrows = ReadonlyMap<string, ReadonlySet<string>>

/** Rings of names that lead to one another, found by walking from each. */
function ringsIn(arrows: Arrows): string[] {
  const done = new Set<string>()
  const rings: string[] = []
  const walk = (name: string, trail: string[]): void => {
    const seen = trail.indexOf(name)
    if (seen >= 0) rings.push([...trail.slice(seen), name].join(' → '))
    if (seen >= 0 || done.has(name)) return
    for (const next of arrows.get(name) ?? []) walk(next, [...trail, name])
    done.add(name)
  }
  for (const name of arrows.keys()) walk(name, [])
  return rings
}

/** Files that import one another. */
export function findCycles(files: SourceFile[]): string[] {
  const known = new Set(files.map(({ path }) => path))
  const arrows = new Map(
    files.map((file) => {
      const fixed = file.imports.filter(({ dynamic }) => !dynamic)
      const paths = fixed.flatMap(({ from }) => target(file, from) ?? [])
      return [file.path, new Set(paths.filter((path) => known.has(path)))]
    }),
  )
  return ringsIn(arrows)
}

/** Folders of one room whose files import one another. */
export function findFolderCycles(files: SourceFile[]): string[] {
  const arrows = new Map<string, Set<string>>()
  for (const file of files) {
    const folder = posix.dirname(file.path)
    const others = arrows.get(folder) ?? new Set<string>()
    arrows.set(folder, others)
    for (const { from } of file.imports) {
      const other = posix.dirname(target(file, from) ?? file.path)
      if (other !== folder && other.split('/')[0] === file.room) others.add(other)
    }
  }
  return ringsIn(arrows)
}

/** Every file the entry loads at once, without what is imported lazily or as a type only. */
export function loadedAtOnce(files: SourceFile[], entry: string): SourceFile[] {
  const known = new Map(files.map((file) => [file.path, file]))
  const reached = new Set<SourceFile>()
  const walk = (path: string): void => {
    const file = known.get(path)
    if (file === undefined || reached.has(file)) return
    reached.add(file)
    for (const each of file.imports) {
      const next = each.dynamic || each.typeOnly ? undefined : target(file, each.from)
      if (next !== undefined) walk(next)
    }
  }
  walk(entry)
  return [...reached]
}
