import { expect, it } from 'vitest'
import { listPaths, readSource, type SourceFile, target } from '../support/run/source-files.ts'

/** What only tests call today, and why it stays. */
const exceptions: Record<string, string> = {
  totalOf: 'counts of agencies are added up by it',
  writePage: 'the server loads it as it was built',
}

const files = listPaths()
  .filter((path) => /^(client|server|shared|db)\/.*\.tsx?$/.test(path))
  .map(readSource)
const imported = new Map(files.map(({ path }) => [path, new Set<string>()]))
const late = new Set<string>()
for (const file of files) gather(file)

function gather(file: SourceFile): void {
  const clauses = /^\s*(?:import|export)\s+(?:type\s+)?\{([^}]*)\}\s+from\s+(['"])([^'"\n]+)\2/gm
  for (const [, names = '', , from = ''] of file.code.matchAll(clauses)) {
    const known = imported.get(target(file, from) ?? '')
    for (const name of names.split(',')) known?.add(name.trim().replace(/^type\s+|\s+as\s+.*$/g, ''))
  }
  for (const { from, dynamic } of file.imports) if (dynamic) late.add(target(file, from) ?? '')
}

const exported = files.flatMap((file) =>
  [...file.code.matchAll(/^export\s+(?:async\s+)?(?:function\*?|const|class|type)\s+(\w+)/gm)].map(
    ([, name = '']) => ({ file, name }),
  ),
)
const has = (text: string, name: string) => new RegExp(`\\b${name}\\b`).test(text)
const isUsed = ({ file, name }: (typeof exported)[number]) =>
  imported.get(file.path)?.has(name) ||
  (late.has(file.path) && files.some(({ code }) => new RegExp(`[.'"]${name}\\b`).test(code))) ||
  has(file.code.replace(new RegExp(`^export [^\\n]*?\\b${name}\\b`, 'm'), ''), name)

const unused = exported.filter((each) => !isUsed(each))

it('nothing in the product is there for nobody', () => {
  const names = unused.filter(({ name }) => exceptions[name] === undefined)
  expect(names.map(({ file, name }) => `${file.path}: ${name}`)).toEqual([])
})

it('no exception is made for what somebody uses', () => {
  const names = new Set(unused.map(({ name }) => name))
  expect(Object.keys(exceptions).filter((name) => !names.has(name))).toEqual([])
})
