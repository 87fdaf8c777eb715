import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listPaths, readText } from '../support/run/source-files.ts'

const paths = listPaths()
const folders = new Set(paths.flatMap((path) => parents(path)))
const papers = paths.filter((path) => path.endsWith('.md') && !path.startsWith('tests/'))

/** What stands in backticks in a text, but for blocks of commands. */
const quoted = (text: string): string[] =>
  [...text.replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, words = '']) => words)

/** A file or a folder of ours: not an address, a package, a command or a procedure. */
const isPath = (words: string): boolean =>
  /^[\w.<>*/{},-]+$/.test(words) &&
  (/^(client|server|shared|db|tests|docs|\.ci)\//.test(words) ||
    /^[\w<>*-]+(\.\w+)*\.(tsx?|css|md)$/.test(words))

/** `<noun>` and `*` stand for any one name, `**` for folders between, `{a,b}` for either. */
function patternOf(path: string): RegExp {
  const source = path
    .replace(/\/$/, '')
    .replaceAll(/[.]/g, '\\.')
    .replaceAll(/\{([^}]+)\}/g, (_, either: string) => `(${either.replaceAll(',', '|')})`)
    .replaceAll('**/', '(.+/)?')
    .replaceAll(/<\w+>|\*/g, '[^/]+')
  return new RegExp(path.includes('/') ? `^${source}$` : `(^|/)${source}$`)
}

function stands(path: string): boolean {
  const pattern = patternOf(path)
  return paths.some((each) => pattern.test(each)) || [...folders].some((each) => pattern.test(each))
}

function parents(path: string): string[] {
  const folder = posix.dirname(path)
  return folder === '.' ? [] : [folder, ...parents(folder)]
}

describe('the paper', () => {
  it('is there', () => {
    expect(papers).toEqual(
      expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md']),
    )
  })

  it.each(papers)('%s names only files and folders that there are', (paper) => {
    expect(quoted(readText(paper)).filter((words) => isPath(words) && !stands(words))).toEqual([])
  })

  it.each(papers)('%s links only to what there is', (paper) => {
    const links = [...readText(paper).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, to = '']) => to)
    const inside = links.filter((to) => !/^[a-z]+:/.test(to))
    const wrong = inside.filter((to) => {
      const path = posix.normalize(posix.join(posix.dirname(paper), to))
      return !paths.includes(path) && !folders.has(path)
    })
    expect(wrong).toEqual([])
  })

  it('knows a wrong path from a right one', () => {
    expect(stands('server/src/<noun>/<noun>.router.ts')).toBe(true)
    expect(stands('tests/house/paper.test.ts')).toBe(true)
    expect(stands('paper.test.ts')).toBe(true)
    expect(stands('tests/{house,server}/')).toBe(true)
    expect(stands('server/src/<noun>/<noun>.helper.ts')).toBe(false)
    expect(isPath('tests/house/gone.test.ts') && !stands('tests/house/gone.test.ts')).toBe(true)
    expect([isPath('/trpc/<partnership>/'), isPath('pnpm test'), isPath('goal.get')]).toEqual([
      false,
      false,
      false,
    ])
  })

  it('has every decision in its index, with what became of it', () => {
    const records = paths.filter((path) => /^docs\/decisions\/\d{4}-.+\.md$/.test(path))
    const index = readText('docs/decisions/README.md')
    expect(records.filter((path) => !index.includes(`(${posix.basename(path)})`))).toEqual([])
    const status = /^\*\*Status\.\*\* (Accepted|Superseded by \[)/m
    expect(records.filter((path) => !status.test(readText(path)))).toEqual([])
  })
})
